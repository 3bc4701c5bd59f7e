select p.person_no, s.store_no, e.load_timestamp, e.is_open
from e_person_home_till e join l_person_home l on l.person_home_hk = e.person_home_hk
join h_person p on p.person_hk = l.person_hk join h_store s on s.store_hk = l.store_hk
