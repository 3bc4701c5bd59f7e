select column_name, comment like '%(name)%' or comment like '%pii: name%' as has_class
from duckdb_columns() where table_name = 's_patient_details_clinic' and column_name = 'family_name'
