-- landing land_legacy_facets_facets_claim of legacy_facets.facets_claim
-- spec: src/main/vault/sources.yaml:26:3
-- made by vault-maven-plugin 0.1.0-SNAPSHOT; change the spec, not this file

-- Files of legacy_facets.facets_claim as they were delivered
create table if not exists land_legacy_facets_facets_claim (
  billed_amount varchar,
  clcl_id varchar,
  cmc_meme_ck varchar,
  prpr_npi varchar,
  service_date varchar,
  _file varchar, -- path below the data folder
  _load_timestamp timestamp -- what the path or the run tells, UTC
);
