select agent_no, record_source from h_agent where agent_no is not null
