-- satellite s_coverage_plan_gemstone_facets of coverage
-- spec: src/main/vault/coverage.yaml:7:5
-- made by vault-maven-plugin 0.1.0-SNAPSHOT; change the spec, not this file

-- Attributes of h_coverage over time
create table if not exists s_coverage_plan_gemstone_facets (
  coverage_hk text not null, -- key of h_coverage
  load_timestamp timestamp not null, -- when the delivery was handed over, UTC
  plan_hashdiff text not null, -- hash of the attributes
  plan_name varchar(20), -- The plan name of the coverage.
  record_source text, -- where the row came from
  run_id bigint not null -- run that stored the row
);
-- the indexes of an empty table are made behind its first rows, which is quicker
do $$
begin
  if exists (select 1 from s_coverage_plan_gemstone_facets) then
    create unique index if not exists ix_s_coverage_plan_gemstone_facets_key on s_coverage_plan_gemstone_facets (coverage_hk, load_timestamp);
  end if;
end
$$;
comment on table s_coverage_plan_gemstone_facets is 'Attributes of h_coverage over time';
comment on column s_coverage_plan_gemstone_facets.coverage_hk is 'key of h_coverage';
comment on column s_coverage_plan_gemstone_facets.load_timestamp is 'when the delivery was handed over, UTC';
comment on column s_coverage_plan_gemstone_facets.plan_hashdiff is 'hash of the attributes';
comment on column s_coverage_plan_gemstone_facets.plan_name is 'The plan name of the coverage.';
comment on column s_coverage_plan_gemstone_facets.record_source is 'where the row came from';
comment on column s_coverage_plan_gemstone_facets.run_id is 'run that stored the row';

-- Rows that s_coverage_plan_gemstone_facets could not store, whole and with a reason
create table if not exists s_coverage_plan_gemstone_facets_rejects (
  reject_id text not null, -- digest of everything that was read of the row
  reason text not null, -- why the row could not be stored
  source_table text not null, -- source table that delivered the row
  coverage_hk text, -- key of the row, where it has one
  load_timestamp timestamp, -- when the delivery was handed over, UTC
  record_source text, -- where the row came from
  run_id bigint not null, -- run that stored the row
  coverage_id text, -- as delivered
  plan_name text -- as delivered
);
create unique index if not exists ix_s_coverage_plan_gemstone_facets_rejects_key on s_coverage_plan_gemstone_facets_rejects (reject_id);
create index if not exists ix_s_coverage_plan_gemstone_facets_rejects_1 on s_coverage_plan_gemstone_facets_rejects (coverage_hk);

-- Rows that s_coverage_plan_gemstone_facets accepted and did not store, since they equal the row before them
create table if not exists s_coverage_plan_gemstone_facets_tracking (
  coverage_hk text not null,
  load_timestamp timestamp not null, -- when the delivery was handed over, UTC
  plan_hashdiff text not null,
  record_source text,
  run_id bigint not null -- run that stored the row
);
-- the indexes of an empty table are made behind its first rows, which is quicker
do $$
begin
  if exists (select 1 from s_coverage_plan_gemstone_facets_tracking) then
    create unique index if not exists ix_s_coverage_plan_gemstone_facets_tracking_key on s_coverage_plan_gemstone_facets_tracking (coverage_hk, load_timestamp);
  end if;
end
$$;

-- ghost record
-- @rows s_coverage_plan_gemstone_facets
insert into s_coverage_plan_gemstone_facets (
  coverage_hk,
  load_timestamp,
  plan_hashdiff,
  plan_name,
  record_source,
  run_id
)
select
  '00000000000000000000000000000000' as coverage_hk,
  timestamp '0001-01-01 00:00:00' as load_timestamp,
  '00000000000000000000000000000000' as plan_hashdiff,
  cast(null as varchar(20)) as plan_name,
  'system' as record_source,
  0 as run_id
where not exists (
  select 1 from s_coverage_plan_gemstone_facets g where g.coverage_hk = '00000000000000000000000000000000'
);
