select h.l_no, s.load_timestamp, s.status
from st_listed_feed s join h_listed h on h.listed_hk = s.listed_hk
where h.l_no is not null
