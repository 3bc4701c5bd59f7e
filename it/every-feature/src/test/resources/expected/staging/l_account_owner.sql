select a.account_no, case when l.owner_hk = repeat('0', 32) then 'unknown' else b.owner_no end as owner
from l_account_owner l join h_account a on a.account_hk = l.account_hk join h_owner b on b.owner_hk = l.owner_hk
where a.account_no is not null
