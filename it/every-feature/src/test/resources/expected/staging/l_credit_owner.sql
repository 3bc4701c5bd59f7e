select a.credit_no, case when l.owner_hk = repeat('0', 32) then 'unknown' else b.owner_no end as owner
from l_credit_owner l join h_credit a on a.credit_hk = l.credit_hk join h_owner b on b.owner_hk = l.owner_hk
where a.credit_no is not null
