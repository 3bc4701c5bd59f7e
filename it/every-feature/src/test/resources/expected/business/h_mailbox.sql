select address, record_source from h_mailbox where address is not null
