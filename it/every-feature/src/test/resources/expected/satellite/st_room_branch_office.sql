select h.room_no, s.load_timestamp, s.status
from st_room_branch_office s join h_room h on h.room_hk = s.room_hk
where h.room_no is not null
