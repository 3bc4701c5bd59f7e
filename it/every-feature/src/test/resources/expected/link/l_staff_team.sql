select w.staff_no as worker, count(*) as links
from l_staff_team l join h_staff w on w.staff_hk = l.worker_staff_hk
where w.staff_no is not null group by w.staff_no
