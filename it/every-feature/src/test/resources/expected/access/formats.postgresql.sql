select a.attname as column_name, col_description(a.attrelid, a.attnum) as format
from pg_attribute a where a.attrelid = to_regclass('fact_purchases') and a.attname = 'amount'
