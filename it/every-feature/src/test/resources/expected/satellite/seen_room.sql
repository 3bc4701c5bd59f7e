select h.room_no, s.load_timestamp, s.source_table
from seen_room s join h_room h on h.room_hk = s.room_hk
where h.room_no is not null
