select r.reader_no, s.due, s.load_timestamp
from s_loan_terms_desk s join l_loan l on l.loan_hk = s.loan_hk join h_reader r on r.reader_hk = l.reader_hk
where r.reader_no is not null
