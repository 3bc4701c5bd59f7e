select customer_no, record_source, load_timestamp from h_customer where customer_no is not null
