-- staging stg_member_legacy_facets of member
-- spec: src/main/vault/member.yaml:48:5
-- made by vault-maven-plugin 0.1.0-SNAPSHOT; change the spec, not this file

-- Rows of legacy_facets.facets_member in this run, typed and hashed
create table if not exists stg_member_legacy_facets (
  member_hk varchar,
  coverage_hk varchar,
  member_coverage_hk varchar,
  demographics_hashdiff varchar,
  address_hashdiff varchar,
  load_timestamp timestamp,
  record_source varchar,
  member_id bigint,
  member_id__raw varchar, -- what did not fit, else null
  coverage_id integer,
  coverage_id__raw varchar, -- what did not fit, else null
  first_name varchar,
  first_name__raw varchar, -- what did not fit, else null
  last_name varchar,
  last_name__raw varchar, -- what did not fit, else null
  birth_date date,
  birth_date__raw varchar, -- what did not fit, else null
  gender varchar,
  gender__raw varchar, -- what did not fit, else null
  ssn varchar,
  ssn__raw varchar, -- what did not fit, else null
  address_line1 varchar,
  address_line1__raw varchar, -- what did not fit, else null
  address_line2 varchar,
  address_line2__raw varchar, -- what did not fit, else null
  city varchar,
  city__raw varchar, -- what did not fit, else null
  state varchar,
  state__raw varchar, -- what did not fit, else null
  zip varchar,
  zip__raw varchar -- what did not fit, else null
);
