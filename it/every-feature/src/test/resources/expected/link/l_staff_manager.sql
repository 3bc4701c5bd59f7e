select w.staff_no as worker, m.staff_no as manager, l.load_timestamp
from l_staff_manager l join h_staff w on w.staff_hk = l.worker_staff_hk join h_staff m on m.staff_hk = l.manager_staff_hk
where w.staff_no is not null
