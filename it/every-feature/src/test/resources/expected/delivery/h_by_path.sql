select y_no, load_timestamp from h_by_path where y_no is not null
