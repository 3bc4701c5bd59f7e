select country, region, record_source from h_place where country is not null
