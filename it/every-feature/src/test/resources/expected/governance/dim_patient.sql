select patient_no, family_name, phone from dim_patient where patient_no is not null
