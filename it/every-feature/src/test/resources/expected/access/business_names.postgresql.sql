select a.attname as column_name, col_description(a.attrelid, a.attnum) as business_name
from pg_attribute a where a.attrelid = to_regclass('dim_buyer') and a.attname = 'segment'
