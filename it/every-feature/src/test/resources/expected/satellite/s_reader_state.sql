select h.reader_no, s.standing
from s_reader_state s join h_reader h on h.reader_hk = s.reader_hk
where h.reader_no is not null
