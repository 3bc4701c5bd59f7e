select code, count(*) as keys from h_country where code is not null group by code
