select a.attname as column_name, col_description(a.attrelid, a.attnum) like '%pii: name%' as has_class
from pg_attribute a where a.attrelid = to_regclass('s_patient_details_clinic') and a.attname = 'family_name'
