select e.edition_no, p.page_no, p.record_source as page_record_source
from l_edition_page l join h_edition e on e.edition_hk = l.edition_hk join h_page p on p.page_hk = l.page_hk
where e.edition_no is not null
