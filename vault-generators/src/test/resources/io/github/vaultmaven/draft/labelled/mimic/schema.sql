-- MIMIC-IV (part), by its published documentation; references are left undeclared. Written anew.
CREATE SCHEMA mimiciv_hosp;
CREATE SCHEMA mimiciv_icu;
CREATE TABLE mimiciv_hosp.patients (
  subject_id INTEGER NOT NULL,
  gender CHAR(1) NOT NULL,
  anchor_age SMALLINT,
  anchor_year SMALLINT NOT NULL,
  anchor_year_group VARCHAR(20) NOT NULL,
  dod DATE
);
CREATE TABLE mimiciv_hosp.provider (provider_id VARCHAR(10) NOT NULL);
CREATE TABLE mimiciv_hosp.admissions (
  subject_id INTEGER NOT NULL,
  hadm_id INTEGER NOT NULL,
  admittime TIMESTAMP NOT NULL,
  dischtime TIMESTAMP,
  deathtime TIMESTAMP,
  admission_type VARCHAR(40) NOT NULL,
  admit_provider_id VARCHAR(10),
  admission_location VARCHAR(60),
  discharge_location VARCHAR(60),
  insurance VARCHAR(255),
  language VARCHAR(25),
  marital_status VARCHAR(30),
  race VARCHAR(80),
  edregtime TIMESTAMP,
  edouttime TIMESTAMP,
  hospital_expire_flag SMALLINT
);
CREATE TABLE mimiciv_hosp.transfers (
  subject_id INTEGER NOT NULL,
  hadm_id INTEGER,
  transfer_id INTEGER NOT NULL,
  eventtype VARCHAR(10),
  careunit VARCHAR(255),
  intime TIMESTAMP,
  outtime TIMESTAMP
);
CREATE TABLE mimiciv_hosp.d_icd_diagnoses (
  icd_code CHAR(7) NOT NULL,
  icd_version SMALLINT NOT NULL,
  long_title VARCHAR(255)
);
CREATE TABLE mimiciv_hosp.diagnoses_icd (
  subject_id INTEGER NOT NULL,
  hadm_id INTEGER NOT NULL,
  seq_num INTEGER NOT NULL,
  icd_code CHAR(7) NOT NULL,
  icd_version SMALLINT NOT NULL
);
CREATE TABLE mimiciv_hosp.d_labitems (
  itemid INTEGER NOT NULL,
  label VARCHAR(50),
  fluid VARCHAR(50),
  category VARCHAR(50)
);
CREATE TABLE mimiciv_hosp.labevents (
  labevent_id INTEGER NOT NULL,
  subject_id INTEGER NOT NULL,
  hadm_id INTEGER,
  specimen_id INTEGER NOT NULL,
  itemid INTEGER NOT NULL,
  order_provider_id VARCHAR(10),
  charttime TIMESTAMP,
  storetime TIMESTAMP,
  value VARCHAR(200),
  valuenum DOUBLE PRECISION,
  valueuom VARCHAR(20),
  ref_range_lower DOUBLE PRECISION,
  ref_range_upper DOUBLE PRECISION,
  flag VARCHAR(10),
  priority VARCHAR(7),
  comments TEXT
);
CREATE TABLE mimiciv_hosp.services (
  subject_id INTEGER NOT NULL,
  hadm_id INTEGER NOT NULL,
  transfertime TIMESTAMP NOT NULL,
  prev_service VARCHAR(10),
  curr_service VARCHAR(10) NOT NULL
);
CREATE TABLE mimiciv_hosp.pharmacy (
  subject_id INTEGER NOT NULL,
  hadm_id INTEGER NOT NULL,
  pharmacy_id INTEGER NOT NULL,
  poe_id VARCHAR(25),
  starttime TIMESTAMP,
  stoptime TIMESTAMP,
  medication TEXT,
  proc_type VARCHAR(50) NOT NULL,
  status VARCHAR(50),
  entertime TIMESTAMP NOT NULL,
  route VARCHAR(50),
  frequency VARCHAR(50),
  doses_per_24_hrs REAL,
  duration REAL
);
CREATE TABLE mimiciv_hosp.poe (
  poe_id VARCHAR(25) NOT NULL,
  poe_seq INTEGER NOT NULL,
  subject_id INTEGER NOT NULL,
  hadm_id INTEGER,
  ordertime TIMESTAMP NOT NULL,
  order_type VARCHAR(25) NOT NULL,
  order_subtype VARCHAR(50),
  transaction_type VARCHAR(15),
  discontinue_of_poe_id VARCHAR(25),
  discontinued_by_poe_id VARCHAR(25),
  order_provider_id VARCHAR(10),
  order_status VARCHAR(15)
);
CREATE TABLE mimiciv_hosp.poe_detail (
  poe_id VARCHAR(25) NOT NULL,
  poe_seq INTEGER NOT NULL,
  subject_id INTEGER NOT NULL,
  field_name VARCHAR(255) NOT NULL,
  field_value TEXT
);
CREATE TABLE mimiciv_icu.caregiver (caregiver_id INTEGER NOT NULL);
CREATE TABLE mimiciv_icu.d_items (
  itemid INTEGER NOT NULL,
  label VARCHAR(100) NOT NULL,
  abbreviation VARCHAR(50) NOT NULL,
  linksto VARCHAR(30) NOT NULL,
  category VARCHAR(50) NOT NULL,
  unitname VARCHAR(50),
  param_type VARCHAR(20) NOT NULL,
  lownormalvalue REAL,
  highnormalvalue REAL
);
CREATE TABLE mimiciv_icu.icustays (
  subject_id INTEGER NOT NULL,
  hadm_id INTEGER NOT NULL,
  stay_id INTEGER NOT NULL,
  first_careunit VARCHAR(255),
  last_careunit VARCHAR(255),
  intime TIMESTAMP,
  outtime TIMESTAMP,
  los REAL
);
CREATE TABLE mimiciv_icu.chartevents (
  subject_id INTEGER NOT NULL,
  hadm_id INTEGER NOT NULL,
  stay_id INTEGER NOT NULL,
  caregiver_id INTEGER,
  charttime TIMESTAMP NOT NULL,
  storetime TIMESTAMP,
  itemid INTEGER NOT NULL,
  value VARCHAR(200),
  valuenum REAL,
  valueuom VARCHAR(20),
  warning SMALLINT
);
ALTER TABLE mimiciv_hosp.patients ADD CONSTRAINT patients_pk PRIMARY KEY (subject_id);
ALTER TABLE mimiciv_hosp.provider ADD CONSTRAINT provider_pk PRIMARY KEY (provider_id);
ALTER TABLE mimiciv_hosp.admissions ADD CONSTRAINT admissions_pk PRIMARY KEY (hadm_id);
ALTER TABLE mimiciv_hosp.transfers ADD CONSTRAINT transfers_pk PRIMARY KEY (transfer_id);
ALTER TABLE mimiciv_hosp.d_icd_diagnoses ADD CONSTRAINT d_icd_diagnoses_pk PRIMARY KEY (icd_code, icd_version);
ALTER TABLE mimiciv_hosp.diagnoses_icd ADD CONSTRAINT diagnoses_icd_pk PRIMARY KEY (hadm_id, seq_num, icd_code, icd_version);
ALTER TABLE mimiciv_hosp.d_labitems ADD CONSTRAINT d_labitems_pk PRIMARY KEY (itemid);
ALTER TABLE mimiciv_hosp.labevents ADD CONSTRAINT labevents_pk PRIMARY KEY (labevent_id);
ALTER TABLE mimiciv_hosp.services ADD CONSTRAINT services_pk PRIMARY KEY (hadm_id, transfertime, curr_service);
ALTER TABLE mimiciv_hosp.pharmacy ADD CONSTRAINT pharmacy_pk PRIMARY KEY (pharmacy_id);
ALTER TABLE mimiciv_hosp.poe ADD CONSTRAINT poe_pk PRIMARY KEY (poe_id);
ALTER TABLE mimiciv_hosp.poe_detail ADD CONSTRAINT poe_detail_pk PRIMARY KEY (poe_id, field_name);
ALTER TABLE mimiciv_icu.caregiver ADD CONSTRAINT caregiver_pk PRIMARY KEY (caregiver_id);
ALTER TABLE mimiciv_icu.d_items ADD CONSTRAINT d_items_pk PRIMARY KEY (itemid);
ALTER TABLE mimiciv_icu.icustays ADD CONSTRAINT icustays_pk PRIMARY KEY (stay_id);
