-- landing land_legacy_facets_facets_member of legacy_facets.facets_member
-- spec: src/main/vault/sources.yaml:4:3
-- made by vault-maven-plugin 0.1.0-SNAPSHOT; change the spec, not this file

-- Files of legacy_facets.facets_member as they were delivered
create table if not exists land_legacy_facets_facets_member (
  address_line1 varchar,
  address_line2 varchar,
  birth_date varchar,
  city varchar,
  cmc_meme_ck varchar,
  first_name varchar,
  gender varchar,
  grgr_ck varchar,
  last_name varchar,
  ssn varchar,
  state varchar,
  zip varchar,
  _file varchar, -- path below the data folder
  _load_timestamp timestamp -- what the path or the run tells, UTC
);
