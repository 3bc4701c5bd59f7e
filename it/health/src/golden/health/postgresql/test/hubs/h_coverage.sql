-- tests of hub h_coverage of coverage
-- What a group of members is insured for
-- spec: src/main/vault/coverage.yaml:5:3
-- made by vault-maven-plugin 0.1.0-SNAPSHOT; change the spec, not this file

-- @test h_coverage__hash_key_unique (error)
-- no two rows with the same coverage_hk
select t.coverage_hk, count(*) as rows_found
from h_coverage t
group by t.coverage_hk
having count(*) > 1;

-- @test h_coverage_rejects__reject_id_unique (error)
-- no two rows with the same reject_id
select t.reject_id, count(*) as rows_found
from h_coverage_rejects t
group by t.reject_id
having count(*) > 1;

-- @test h_coverage__required_present (error)
-- no null in coverage_hk, load_timestamp, run_id
select t.*
from h_coverage t
where t.coverage_hk is null or t.load_timestamp is null or t.run_id is null;

-- @test h_coverage_rejects__required_present (error)
-- no null in reject_id, reason, source_table, run_id
select t.*
from h_coverage_rejects t
where t.reject_id is null or t.reason is null or t.source_table is null or t.run_id is null;

-- @test h_coverage__zero_keys_present (error)
-- the rows of both zero keys are there
select zero.coverage_hk
from (
  select '00000000000000000000000000000000' as coverage_hk
  union all
  select 'ffffffffffffffffffffffffffffffff' as coverage_hk
) zero
left join h_coverage k
  on k.coverage_hk = zero.coverage_hk and k.coverage_hk in (
    '00000000000000000000000000000000', 'ffffffffffffffffffffffffffffffff'
  )
where k.coverage_hk is null;

-- @test h_coverage__business_key_present (error)
-- every required part of the key has a value, but in rows of zero keys and ghost records
select t.*
from h_coverage t
where t.coverage_hk not in ('00000000000000000000000000000000', 'ffffffffffffffffffffffffffffffff')
  and (cast(t.coverage_id as text) is null);

-- @test h_coverage__business_key_unique (error)
-- no two hash keys stand for the same business key, spelling aside
with normalised as (
  select
    t.*,
    cast(t.coverage_id as text) as coverage_id__key
  from h_coverage t
  where t.coverage_hk not in ('00000000000000000000000000000000', 'ffffffffffffffffffffffffffffffff')
),
counted as (
  select
    n.*,
    min(n.coverage_hk) over same_key as least_hash_key,
    max(n.coverage_hk) over same_key as greatest_hash_key
  from normalised n
  window same_key as (partition by n.coverage_id__key)
)
select
  c.coverage_hk,
  c.coverage_id,
  c.load_timestamp,
  c.record_source
from counted c
where c.least_hash_key <> c.greatest_hash_key;

-- @test h_coverage__hash_key_recomputed (error)
-- every hash key is the hash of the business key beside it
with normalised as (
  select
    t.*,
    cast(t.coverage_id as text) as coverage_id__key
  from h_coverage t
  where t.coverage_hk not in ('00000000000000000000000000000000', 'ffffffffffffffffffffffffffffffff')
)
select
  n.coverage_hk,
  n.coverage_id,
  n.load_timestamp,
  n.record_source
from normalised n
where n.coverage_hk not in (
    case when n.coverage_id__key is not null then md5((length(n.coverage_id__key) || ':' || n.coverage_id__key)) end
  );

-- @test h_coverage_rejects__none_in_this_run (warning)
-- the run rejected no row of h_coverage
select t.source_table, t.reason, count(*) as rejected_rows
from h_coverage_rejects t
where t.run_id = (select max(run_id) from vault_run where coalesce(model, 'health') = 'health')
group by t.source_table, t.reason;

-- @test h_coverage__staged_keys_stored (error)
-- each key of this run is stored, or its row rejected
with fed as not materialized (
  select
    0 as _place,
    'gemstone_facets.gms_coverage' as source_table,
    coverage_hk,
    coverage_id,
    coverage_id__raw,
    load_timestamp,
    record_source
  from stg_coverage_gemstone_facets
  union all
  select
    1 as _place,
    'legacy_facets.facets_coverage' as source_table,
    coverage_hk,
    coverage_id,
    coverage_id__raw,
    load_timestamp,
    record_source
  from stg_coverage_legacy_facets
  union all
  select
    2 as _place,
    'legacy_facets.facets_member' as source_table,
    coverage_hk,
    coverage_id,
    coverage_id__raw,
    load_timestamp,
    record_source
  from stg_member_legacy_facets
  union all
  select
    3 as _place,
    'gemstone_facets.gms_member' as source_table,
    coverage_hk,
    coverage_id,
    coverage_id__raw,
    load_timestamp,
    record_source
  from stg_member_gemstone_facets
),
nowhere as (
  select f.*
  from fed f
  left join h_coverage k on k.coverage_hk = f.coverage_hk
  where k.coverage_hk is null
    and f.load_timestamp is not null
    and (f.coverage_hk is null or f.coverage_hk <> '00000000000000000000000000000000')
  union all
  select f.*
  from fed f
  where f.load_timestamp is null
),
missing as materialized (
  select f.*
  from nowhere f
)
select m.*
from missing m
where not exists (
    select 1
    from h_coverage_rejects r
    where r.reject_id = md5(
      coalesce(cast(length(m.source_table) as varchar) || ':' || m.source_table, '-') || ';'
      || coalesce(
        cast(length(to_char(m.load_timestamp, 'YYYY-MM-DD"T"HH24:MI:SS.US')) as varchar) || ':'
          || to_char(m.load_timestamp, 'YYYY-MM-DD"T"HH24:MI:SS.US'),
        '-'
      )
      || ';' || coalesce(cast(length(m.record_source) as varchar) || ':' || m.record_source, '-') || ';'
      || coalesce(
        cast(length(coalesce(m.coverage_id__raw, cast(m.coverage_id as text))) as varchar) || ':'
          || coalesce(m.coverage_id__raw, cast(m.coverage_id as text)),
        '-'
      )
    )
  );
