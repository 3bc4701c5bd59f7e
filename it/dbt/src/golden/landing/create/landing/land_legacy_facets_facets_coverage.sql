-- landing land_legacy_facets_facets_coverage of legacy_facets.facets_coverage
-- spec: src/main/vault/sources.yaml:20:3
-- made by vault-maven-plugin 0.1.0-SNAPSHOT; change the spec, not this file

-- Files of legacy_facets.facets_coverage as they were delivered
create table if not exists land_legacy_facets_facets_coverage (
  grgr_ck varchar,
  plan_name varchar,
  _file varchar, -- path below the data folder
  _load_timestamp timestamp -- what the path or the run tells, UTC
);
