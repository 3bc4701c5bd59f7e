select code, load_timestamp, name from ref_unit where code is not null
