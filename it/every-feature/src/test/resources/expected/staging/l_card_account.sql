select a.card_no, case when l.account_hk = repeat('0', 32) then 'unknown' else b.account_no end as account
from l_card_account l join h_card a on a.card_hk = l.card_hk join h_account b on b.account_hk = l.account_hk
where a.card_no is not null
