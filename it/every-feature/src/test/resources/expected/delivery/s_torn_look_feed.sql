select h.t_no, s.load_timestamp, s.colour
from s_torn_look_feed s join h_torn h on h.torn_hk = s.torn_hk
where h.t_no is not null
