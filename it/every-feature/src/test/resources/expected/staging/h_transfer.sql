select transfer_no, load_timestamp, record_source from h_transfer where transfer_no is not null
