select o_no, record_source from h_by_origin where o_no is not null
