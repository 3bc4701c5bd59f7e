select h.patient_no, s.diagnosis from s_patient_details_pii_clinic s join h_patient h on h.patient_hk = s.patient_hk
where h.patient_no is not null
