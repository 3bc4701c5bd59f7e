select p.person_no, s.store_no, l.record_source
from l_person_store l join h_person p on p.person_hk = l.person_hk join h_store s on s.store_hk = l.store_hk
where p.person_no is not null
