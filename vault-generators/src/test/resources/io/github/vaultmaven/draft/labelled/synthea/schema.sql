-- Written after the CSV data dictionary of the Synthea patient generator; files declare neither keys nor references. Redshift's words.
CREATE TABLE public.patients (
  id VARCHAR(36) ENCODE lzo,
  birthdate DATE ENCODE az64,
  deathdate DATE ENCODE az64,
  ssn VARCHAR(11) ENCODE lzo,
  drivers VARCHAR(16) ENCODE lzo,
  passport VARCHAR(16) ENCODE lzo,
  prefix VARCHAR(8),
  first VARCHAR(64),
  middle VARCHAR(64),
  last VARCHAR(64),
  suffix VARCHAR(8),
  maiden VARCHAR(64),
  marital VARCHAR(1),
  race VARCHAR(16),
  ethnicity VARCHAR(16),
  gender VARCHAR(1),
  birthplace VARCHAR(256),
  address VARCHAR(256),
  city VARCHAR(64),
  state VARCHAR(64),
  county VARCHAR(64),
  fips VARCHAR(5),
  zip VARCHAR(5),
  lat DOUBLE PRECISION,
  lon DOUBLE PRECISION,
  healthcare_expenses NUMERIC(18,2),
  healthcare_coverage NUMERIC(18,2),
  income NUMERIC(18,0)
) DISTSTYLE KEY DISTKEY (id) SORTKEY (id);
CREATE TABLE public.organizations (
  id VARCHAR(36),
  name VARCHAR(256),
  address VARCHAR(256),
  city VARCHAR(64),
  state VARCHAR(64),
  zip VARCHAR(16),
  lat DOUBLE PRECISION,
  lon DOUBLE PRECISION,
  phone VARCHAR(64),
  revenue NUMERIC(18,2),
  utilization INTEGER
) DISTSTYLE ALL;
CREATE TABLE public.providers (
  id VARCHAR(36),
  organization VARCHAR(36),
  name VARCHAR(256),
  gender VARCHAR(1),
  speciality VARCHAR(128),
  address VARCHAR(256),
  city VARCHAR(64),
  state VARCHAR(64),
  zip VARCHAR(16),
  lat DOUBLE PRECISION,
  lon DOUBLE PRECISION,
  encounters INTEGER,
  procedures INTEGER
);
CREATE TABLE public.payers (
  id VARCHAR(36),
  name VARCHAR(128),
  ownership VARCHAR(32),
  address VARCHAR(256),
  city VARCHAR(64),
  state_headquartered VARCHAR(64),
  zip VARCHAR(16),
  phone VARCHAR(64),
  amount_covered NUMERIC(18,2),
  amount_uncovered NUMERIC(18,2),
  revenue NUMERIC(18,2)
);
CREATE TABLE public.encounters (
  id VARCHAR(36),
  start TIMESTAMP,
  stop TIMESTAMP,
  patient VARCHAR(36),
  organization VARCHAR(36),
  provider VARCHAR(36),
  payer VARCHAR(36),
  encounterclass VARCHAR(32),
  code VARCHAR(32),
  description VARCHAR(256),
  base_encounter_cost NUMERIC(18,2),
  total_claim_cost NUMERIC(18,2),
  payer_coverage NUMERIC(18,2),
  reasoncode VARCHAR(32),
  reasondescription VARCHAR(256)
);
CREATE TABLE public.conditions (
  start DATE,
  stop DATE,
  patient VARCHAR(36),
  encounter VARCHAR(36),
  system VARCHAR(64),
  code VARCHAR(32),
  description VARCHAR(256)
);
CREATE TABLE public.allergies (
  start DATE,
  stop DATE,
  patient VARCHAR(36),
  encounter VARCHAR(36),
  code VARCHAR(32),
  system VARCHAR(64),
  description VARCHAR(256),
  type VARCHAR(32),
  category VARCHAR(32)
);
CREATE TABLE public.medications (
  start TIMESTAMP,
  stop TIMESTAMP,
  patient VARCHAR(36),
  payer VARCHAR(36),
  encounter VARCHAR(36),
  code VARCHAR(32),
  description VARCHAR(256),
  base_cost NUMERIC(18,2),
  payer_coverage NUMERIC(18,2),
  dispenses INTEGER,
  totalcost NUMERIC(18,2),
  reasoncode VARCHAR(32),
  reasondescription VARCHAR(256)
);
CREATE TABLE public.observations (
  date TIMESTAMP,
  patient VARCHAR(36),
  encounter VARCHAR(36),
  category VARCHAR(64),
  code VARCHAR(32),
  description VARCHAR(256),
  value VARCHAR(256),
  units VARCHAR(32),
  type VARCHAR(16)
);
CREATE TABLE public.immunizations (
  date TIMESTAMP,
  patient VARCHAR(36),
  encounter VARCHAR(36),
  code VARCHAR(32),
  description VARCHAR(256),
  base_cost NUMERIC(18,2)
);
CREATE TABLE public.careplans (
  id VARCHAR(36),
  start DATE,
  stop DATE,
  patient VARCHAR(36),
  encounter VARCHAR(36),
  code VARCHAR(32),
  description VARCHAR(256),
  reasoncode VARCHAR(32),
  reasondescription VARCHAR(256)
);
CREATE TABLE public.payer_transitions (
  patient VARCHAR(36),
  memberid VARCHAR(36),
  start_date TIMESTAMP,
  end_date TIMESTAMP,
  payer VARCHAR(36),
  secondary_payer VARCHAR(36),
  plan_ownership VARCHAR(32),
  owner_name VARCHAR(128)
);
