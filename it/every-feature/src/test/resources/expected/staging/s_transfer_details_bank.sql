select h.transfer_no, s.amount, s.paid_on, s.note, s.urgency, s.currency, s.load_timestamp
from s_transfer_details_bank s join h_transfer h on h.transfer_hk = s.transfer_hk
where h.transfer_no is not null
