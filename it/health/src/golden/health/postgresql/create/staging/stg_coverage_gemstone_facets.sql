-- staging stg_coverage_gemstone_facets of coverage
-- spec: src/main/vault/coverage.yaml:11:21
-- made by vault-maven-plugin 0.1.0-SNAPSHOT; change the spec, not this file

-- Rows of gemstone_facets.gms_coverage in this run, typed and hashed
create table if not exists stg_coverage_gemstone_facets (
  coverage_hk text,
  plan_hashdiff text,
  load_timestamp timestamp,
  record_source text,
  coverage_id integer,
  coverage_id__raw text, -- what did not fit, else null
  plan_name varchar(20),
  plan_name__raw text -- what did not fit, else null
);
