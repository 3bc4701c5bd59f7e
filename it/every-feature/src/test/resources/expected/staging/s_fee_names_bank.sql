select h.basket_no, h.fee_no, s.fee
from s_fee_names_bank s join h_fee h on h.fee_hk = s.fee_hk
where h.basket_no is not null
