select b.book_no, r.reader_no, e.load_timestamp, e.is_open
from e_loan_desk e join l_loan l on l.loan_hk = e.loan_hk
join h_book b on b.book_hk = l.book_hk join h_reader r on r.reader_hk = l.reader_hk
