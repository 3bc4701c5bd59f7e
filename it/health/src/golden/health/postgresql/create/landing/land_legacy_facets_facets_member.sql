-- landing land_legacy_facets_facets_member of legacy_facets.facets_member
-- spec: src/main/vault/sources.yaml:4:3
-- made by vault-maven-plugin 0.1.0-SNAPSHOT; change the spec, not this file

-- Files of legacy_facets.facets_member as they were delivered
create table if not exists land_legacy_facets_facets_member (
  address_line1 text,
  address_line2 text,
  birth_date text,
  city text,
  cmc_meme_ck text,
  first_name text,
  gender text,
  grgr_ck text,
  last_name text,
  ssn text,
  state text,
  zip text,
  _file text, -- path below the data folder
  _load_timestamp timestamp -- what the path or the run tells, UTC
);
