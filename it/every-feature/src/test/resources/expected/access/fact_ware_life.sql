select h.ware_no, f.bought_at, f.gone_at, f.gone_key from fact_ware_life f join h_ware h on h.ware_hk = f.ware_hk
