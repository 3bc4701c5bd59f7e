select d.name, f.quantity from fact_purchases_per_buyer f join dim_buyer_now d on d.buyer_now_key = f.buyer_key
