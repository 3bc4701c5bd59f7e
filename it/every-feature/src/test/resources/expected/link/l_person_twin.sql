select m.person_no as master, d.person_no as duplicate
from l_person_twin l join h_person m on m.person_hk = l.master_person_hk join h_person d on d.person_hk = l.duplicate_person_hk
where m.person_no is not null
