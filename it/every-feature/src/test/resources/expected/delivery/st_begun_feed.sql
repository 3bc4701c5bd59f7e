select h.b_no, s.load_timestamp, s.status
from st_begun_feed s join h_begun h on h.begun_hk = s.begun_hk
where h.b_no is not null
