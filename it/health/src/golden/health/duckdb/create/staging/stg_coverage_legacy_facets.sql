-- staging stg_coverage_legacy_facets of coverage
-- spec: src/main/vault/coverage.yaml:10:19
-- made by vault-maven-plugin 0.1.0-SNAPSHOT; change the spec, not this file

-- Rows of legacy_facets.facets_coverage in this run, typed and hashed
create table if not exists stg_coverage_legacy_facets (
  coverage_hk varchar,
  plan_hashdiff varchar,
  load_timestamp timestamp,
  record_source varchar,
  coverage_id integer,
  coverage_id__raw varchar, -- what did not fit, else null
  plan_name varchar,
  plan_name__raw varchar -- what did not fit, else null
);
