select h.client_no, s.load_timestamp, s.meaning
from s_client_range s join h_client h on h.client_hk = s.client_hk
where h.client_no is not null
