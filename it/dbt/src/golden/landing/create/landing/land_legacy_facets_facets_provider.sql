-- landing land_legacy_facets_facets_provider of legacy_facets.facets_provider
-- spec: src/main/vault/sources.yaml:23:3
-- made by vault-maven-plugin 0.1.0-SNAPSHOT; change the spec, not this file

-- Files of legacy_facets.facets_provider as they were delivered
create table if not exists land_legacy_facets_facets_provider (
  prpr_name varchar,
  prpr_npi varchar,
  _file varchar, -- path below the data folder
  _load_timestamp timestamp -- what the path or the run tells, UTC
);
