select buyer_no, segment, valid_from, valid_to, is_current from dim_buyer where buyer_no is not null
