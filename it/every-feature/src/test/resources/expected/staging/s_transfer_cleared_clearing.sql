select h.transfer_no, s.paid_on
from s_transfer_cleared_clearing s join h_transfer h on h.transfer_hk = s.transfer_hk
where h.transfer_no is not null
