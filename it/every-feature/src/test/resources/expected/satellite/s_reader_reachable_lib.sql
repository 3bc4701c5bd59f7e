select h.reader_no, s.phone, s.load_timestamp
from s_reader_reachable_lib s join h_reader h on h.reader_hk = s.reader_hk
where h.reader_no is not null
