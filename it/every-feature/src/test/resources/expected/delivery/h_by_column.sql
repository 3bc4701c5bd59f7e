select x_no, load_timestamp from h_by_column where x_no is not null
