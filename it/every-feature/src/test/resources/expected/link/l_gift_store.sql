select g.gift_no, case when l.store_hk = repeat('0', 32) then 'unknown' else s.store_no end as store
from l_gift_store l join h_gift g on g.gift_hk = l.gift_hk join h_store s on s.store_hk = l.store_hk
where g.gift_no is not null
