select h.w_no, s.load_timestamp, s.status
from st_whole_feed s join h_whole h on h.whole_hk = s.whole_hk
where h.w_no is not null
