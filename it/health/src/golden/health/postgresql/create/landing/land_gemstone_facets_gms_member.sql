-- landing land_gemstone_facets_gms_member of gemstone_facets.gms_member
-- spec: src/main/vault/sources.yaml:40:3
-- made by vault-maven-plugin 0.1.0-SNAPSHOT; change the spec, not this file

-- Files of gemstone_facets.gms_member as they were delivered
create table if not exists land_gemstone_facets_gms_member (
  address_line1 text,
  address_line2 text,
  birth_date text,
  city text,
  coverage_id text,
  first_name text,
  gender text,
  last_name text,
  member_id text,
  ssn text,
  state text,
  zip text,
  _file text, -- path below the data folder
  _load_timestamp timestamp -- what the path or the run tells, UTC
);
