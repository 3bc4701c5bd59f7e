select h.c_no, s.load_timestamp, s.status
from st_changes_feed s join h_changes h on h.changes_hk = s.changes_hk
where h.c_no is not null
