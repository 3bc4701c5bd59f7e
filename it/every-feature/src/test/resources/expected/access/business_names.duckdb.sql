select column_name, comment as business_name
from duckdb_columns() where table_name = 'dim_buyer' and column_name = 'segment'
