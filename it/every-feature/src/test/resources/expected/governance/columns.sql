select column_name from information_schema.columns
where table_name = 's_patient_details_clinic' and column_name in ('ward', 'diagnosis', 'tax_no')
