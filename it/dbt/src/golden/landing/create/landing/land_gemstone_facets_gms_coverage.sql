-- landing land_gemstone_facets_gms_coverage of gemstone_facets.gms_coverage
-- spec: src/main/vault/sources.yaml:55:3
-- made by vault-maven-plugin 0.1.0-SNAPSHOT; change the spec, not this file

-- Files of gemstone_facets.gms_coverage as they were delivered
create table if not exists land_gemstone_facets_gms_coverage (
  coverage_id varchar,
  plan_name varchar,
  _file varchar, -- path below the data folder
  _load_timestamp timestamp -- what the path or the run tells, UTC
);
