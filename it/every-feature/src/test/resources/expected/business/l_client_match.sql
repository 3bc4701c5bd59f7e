select m.client_no as master, d.client_no as duplicate
from l_client_match l join h_client m on m.client_hk = l.master_hk join h_client d on d.client_hk = l.duplicate_hk
where m.client_no is not null
