select p.person_no, count(*) as links, max(l.line_no) as line_no
from l_sale_first_line l join h_person p on p.person_hk = l.person_hk
where p.person_no is not null group by p.person_no
