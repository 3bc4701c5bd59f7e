select h.client_no, s.load_timestamp, cast(s.percent as integer) as percent
from s_client_percent s join h_client h on h.client_hk = s.client_hk
where h.client_no is not null
