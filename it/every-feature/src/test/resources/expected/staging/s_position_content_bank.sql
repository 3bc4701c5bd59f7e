select h.slip_no, h.position_no, s.article
from s_position_content_bank s join h_position h on h.position_hk = s.position_hk
where h.slip_no is not null
