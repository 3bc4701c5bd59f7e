select g.gift_no, count(r.gift_no) as rejects
from h_gift g left join l_gift_taker_rejects r on r.gift_no = g.gift_no
where g.gift_no is not null group by g.gift_no
