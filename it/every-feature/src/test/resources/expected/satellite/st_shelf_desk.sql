select h.shelf_no, s.load_timestamp, s.status
from st_shelf_desk s join h_shelf h on h.shelf_hk = s.shelf_hk
where h.shelf_no is not null
