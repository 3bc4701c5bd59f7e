-- staging stg_member_legacy_facets of member
-- spec: src/main/vault/member.yaml:48:5
-- made by vault-maven-plugin 0.1.0-SNAPSHOT; change the spec, not this file

-- Rows of legacy_facets.facets_member in this run, typed and hashed
create table if not exists stg_member_legacy_facets (
  member_hk text,
  coverage_hk text,
  member_coverage_hk text,
  demographics_hashdiff text,
  address_hashdiff text,
  load_timestamp timestamp,
  record_source text,
  member_id bigint,
  member_id__raw text, -- what did not fit, else null
  coverage_id integer,
  coverage_id__raw text, -- what did not fit, else null
  first_name varchar(50),
  first_name__raw text, -- what did not fit, else null
  last_name varchar(50),
  last_name__raw text, -- what did not fit, else null
  birth_date date,
  birth_date__raw text, -- what did not fit, else null
  gender varchar(1),
  gender__raw text, -- what did not fit, else null
  ssn varchar(11),
  ssn__raw text, -- what did not fit, else null
  address_line1 varchar(100),
  address_line1__raw text, -- what did not fit, else null
  address_line2 varchar(100),
  address_line2__raw text, -- what did not fit, else null
  city varchar(50),
  city__raw text, -- what did not fit, else null
  state varchar(2),
  state__raw text, -- what did not fit, else null
  zip varchar(10),
  zip__raw text -- what did not fit, else null
);
