select page_no, record_source from h_page where page_no is not null
