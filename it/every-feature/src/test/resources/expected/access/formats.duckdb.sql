select column_name, comment as format
from duckdb_columns() where table_name = 'fact_purchases' and column_name = 'amount'
