select table_name, nullif(regexp_extract(comment, 'cardinality: ([^;]*)', 1), '') as cardinality
from duckdb_tables() where table_name = 'l_animal_stall'
