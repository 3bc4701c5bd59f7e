select h.reader_no, s.city, s.load_timestamp
from s_reader_first_town_lib s join h_reader h on h.reader_hk = s.reader_hk
where h.reader_no is not null
