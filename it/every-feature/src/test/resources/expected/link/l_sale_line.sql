select p.person_no, count(*) as links from l_sale_line l join h_person p on p.person_hk = l.person_hk
where p.person_no is not null group by p.person_no
