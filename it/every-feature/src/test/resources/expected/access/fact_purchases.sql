select f.purchase_no, f.quantity, f.amount, t.segment as then_, n.segment as today, f.sold_key
from fact_purchases f join dim_buyer t on t.buyer_key = f.buyer_then_key join dim_buyer n on n.buyer_key = f.buyer_today_key
