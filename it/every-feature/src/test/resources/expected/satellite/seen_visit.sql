select r.reader_no, s.load_timestamp
from seen_visit s join l_visit l on l.visit_hk = s.visit_hk join h_reader r on r.reader_hk = l.reader_hk
where r.reader_no is not null
