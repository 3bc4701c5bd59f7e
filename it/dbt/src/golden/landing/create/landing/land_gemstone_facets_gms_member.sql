-- landing land_gemstone_facets_gms_member of gemstone_facets.gms_member
-- spec: src/main/vault/sources.yaml:40:3
-- made by vault-maven-plugin 0.1.0-SNAPSHOT; change the spec, not this file

-- Files of gemstone_facets.gms_member as they were delivered
create table if not exists land_gemstone_facets_gms_member (
  address_line1 varchar,
  address_line2 varchar,
  birth_date varchar,
  city varchar,
  coverage_id varchar,
  first_name varchar,
  gender varchar,
  last_name varchar,
  member_id varchar,
  ssn varchar,
  state varchar,
  zip varchar,
  _file varchar, -- path below the data folder
  _load_timestamp timestamp -- what the path or the run tells, UTC
);
