select h.reader_no, s.full_name
from s_reader_label_lib s join h_reader h on h.reader_hk = s.reader_hk
where h.reader_no is not null
