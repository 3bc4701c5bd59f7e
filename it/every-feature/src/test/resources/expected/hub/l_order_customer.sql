select o.order_no, case when l.customer_hk = repeat('0', 32) then 'unknown' else c.customer_no end as customer,
  c.record_source as hub_record_source
from l_order_customer l join h_order o on o.order_hk = l.order_hk join h_customer c on c.customer_hk = l.customer_hk
where o.order_no is not null
