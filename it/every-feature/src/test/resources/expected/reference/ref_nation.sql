select code, load_timestamp, name from ref_nation where code is not null
