-- satellite s_coverage_plan_gemstone_facets of coverage
-- spec: src/main/vault/coverage.yaml:7:5
-- made by vault-maven-plugin 0.1.0-SNAPSHOT; change the spec, not this file

-- Attributes of h_coverage over time
create table if not exists s_coverage_plan_gemstone_facets (
  coverage_hk varchar not null, -- key of h_coverage
  load_timestamp timestamp not null, -- when the delivery was handed over, UTC
  plan_hashdiff varchar not null, -- hash of the attributes
  plan_name varchar, -- The plan name of the coverage.
  record_source varchar, -- where the row came from
  run_id bigint not null -- run that stored the row
);
comment on table s_coverage_plan_gemstone_facets is 'Attributes of h_coverage over time';
comment on column s_coverage_plan_gemstone_facets.coverage_hk is 'key of h_coverage';
comment on column s_coverage_plan_gemstone_facets.load_timestamp is 'when the delivery was handed over, UTC';
comment on column s_coverage_plan_gemstone_facets.plan_hashdiff is 'hash of the attributes';
comment on column s_coverage_plan_gemstone_facets.plan_name is 'The plan name of the coverage.';
comment on column s_coverage_plan_gemstone_facets.record_source is 'where the row came from';
comment on column s_coverage_plan_gemstone_facets.run_id is 'run that stored the row';

-- Rows that s_coverage_plan_gemstone_facets could not store, whole and with a reason
create table if not exists s_coverage_plan_gemstone_facets_rejects (
  reject_id varchar not null, -- digest of everything that was read of the row
  reason varchar not null, -- why the row could not be stored
  source_table varchar not null, -- source table that delivered the row
  coverage_hk varchar, -- key of the row, where it has one
  load_timestamp timestamp, -- when the delivery was handed over, UTC
  record_source varchar, -- where the row came from
  run_id bigint not null, -- run that stored the row
  coverage_id varchar, -- as delivered
  plan_name varchar -- as delivered
);

-- The newest row of each key of s_coverage_plan_gemstone_facets, kept once keys have several; a load that finds other rows in the satellite makes it anew
create table if not exists s_coverage_plan_gemstone_facets__current (
  coverage_hk varchar not null,
  load_timestamp timestamp not null, -- when the delivery was handed over, UTC
  plan_hashdiff varchar not null,
  _versions bigint not null
);

-- Rows that s_coverage_plan_gemstone_facets accepted and did not store, since they equal the row before them
create table if not exists s_coverage_plan_gemstone_facets_tracking (
  coverage_hk varchar not null,
  load_timestamp timestamp not null, -- when the delivery was handed over, UTC
  plan_hashdiff varchar not null,
  record_source varchar,
  run_id bigint not null -- run that stored the row
);
