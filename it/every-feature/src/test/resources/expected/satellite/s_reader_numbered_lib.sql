select h.reader_no, s.contact_no, s.contact
from s_reader_numbered_lib s join h_reader h on h.reader_hk = s.reader_hk
where h.reader_no is not null
