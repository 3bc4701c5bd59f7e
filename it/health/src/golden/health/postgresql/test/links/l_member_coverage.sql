-- tests of link l_member_coverage of member
-- cardinality: many_to_many (each member may have more than one coverage, and each coverage more than one member)
-- spec: src/main/vault/member.yaml:39:11
-- made by vault-maven-plugin 0.1.0-SNAPSHOT; change the spec, not this file

-- @test l_member_coverage__hash_key_unique (error)
-- no two rows with the same member_coverage_hk
select t.member_coverage_hk, count(*) as rows_found
from l_member_coverage t
group by t.member_coverage_hk
having count(*) > 1;

-- @test l_member_coverage_rejects__reject_id_unique (error)
-- no two rows with the same reject_id
select t.reject_id, count(*) as rows_found
from l_member_coverage_rejects t
group by t.reject_id
having count(*) > 1;

-- @test l_member_coverage__required_present (error)
-- no null in member_coverage_hk, member_hk, coverage_hk, load_timestamp, run_id
select t.*
from l_member_coverage t
where t.member_coverage_hk is null
  or t.member_hk is null
  or t.coverage_hk is null
  or t.load_timestamp is null
  or t.run_id is null;

-- @test l_member_coverage_rejects__required_present (error)
-- no null in reject_id, reason, source_table, run_id
select t.*
from l_member_coverage_rejects t
where t.reject_id is null or t.reason is null or t.source_table is null or t.run_id is null;

-- @test l_member_coverage__zero_keys_present (error)
-- the rows of both zero keys are there
select zero.member_coverage_hk
from (
  select '00000000000000000000000000000000' as member_coverage_hk
  union all
  select 'ffffffffffffffffffffffffffffffff' as member_coverage_hk
) zero
left join l_member_coverage k
  on k.member_coverage_hk = zero.member_coverage_hk
    and k.member_coverage_hk in ('00000000000000000000000000000000', 'ffffffffffffffffffffffffffffffff')
where k.member_coverage_hk is null;

-- @test l_member_coverage__member_found (error)
-- every member_hk is a key of h_member
select t.*
from l_member_coverage t
left join h_member k on k.member_hk = t.member_hk
where k.member_hk is null
  and t.member_hk is not null;

-- @test l_member_coverage__coverage_found (error)
-- every coverage_hk is a key of h_coverage
select t.*
from l_member_coverage t
left join h_coverage k on k.coverage_hk = t.coverage_hk
where k.coverage_hk is null
  and t.coverage_hk is not null;

-- @test l_member_coverage_rejects__none_in_this_run (warning)
-- the run rejected no row of l_member_coverage
select t.source_table, t.reason, count(*) as rejected_rows
from l_member_coverage_rejects t
where t.run_id = (select max(run_id) from vault_run where coalesce(model, 'health') = 'health')
group by t.source_table, t.reason;

-- @test l_member_coverage__staged_keys_stored (error)
-- each key of this run is stored, or its row rejected
with fed as not materialized (
  select
    0 as _place,
    'legacy_facets.facets_member' as source_table,
    member_coverage_hk,
    member_hk,
    coverage_hk,
    member_id,
    member_id__raw,
    coverage_id,
    coverage_id__raw,
    load_timestamp,
    record_source
  from stg_member_legacy_facets
  union all
  select
    1 as _place,
    'gemstone_facets.gms_member' as source_table,
    member_coverage_hk,
    member_hk,
    coverage_hk,
    member_id,
    member_id__raw,
    coverage_id,
    coverage_id__raw,
    load_timestamp,
    record_source
  from stg_member_gemstone_facets
),
nowhere as (
  select f.*
  from fed f
  left join l_member_coverage k on k.member_coverage_hk = f.member_coverage_hk
  where k.member_coverage_hk is null
    and f.load_timestamp is not null
    and (f.member_coverage_hk is null or f.member_coverage_hk <> '00000000000000000000000000000000')
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
    from l_member_coverage_rejects r
    where r.reject_id = md5(
      coalesce(cast(length(m.source_table) as varchar) || ':' || m.source_table, '-') || ';'
      || coalesce(
        cast(length(to_char(m.load_timestamp, 'YYYY-MM-DD"T"HH24:MI:SS.US')) as varchar) || ':'
          || to_char(m.load_timestamp, 'YYYY-MM-DD"T"HH24:MI:SS.US'),
        '-'
      )
      || ';' || coalesce(cast(length(m.record_source) as varchar) || ':' || m.record_source, '-') || ';'
      || coalesce(
        cast(length(coalesce(m.member_id__raw, cast(m.member_id as text))) as varchar) || ':'
          || coalesce(m.member_id__raw, cast(m.member_id as text)),
        '-'
      )
      || ';'
      || coalesce(
        cast(length(coalesce(m.coverage_id__raw, cast(m.coverage_id as text))) as varchar) || ':'
          || coalesce(m.coverage_id__raw, cast(m.coverage_id as text)),
        '-'
      )
    )
  );
