select product_no, record_source from h_product where product_no is not null
