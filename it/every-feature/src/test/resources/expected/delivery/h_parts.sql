select p_no, record_source from h_parts where p_no is not null
