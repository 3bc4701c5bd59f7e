-- tests of hub h_member of member
-- Health insurance member across all source systems
-- spec: src/main/vault/member.yaml:6:3
-- made by vault-maven-plugin 0.1.0-SNAPSHOT; change the spec, not this file

-- @test h_member__hash_key_unique (error)
-- no two rows with the same member_hk
select t.member_hk, count(*) as rows_found
from h_member t
group by t.member_hk
having count(*) > 1;

-- @test h_member_rejects__reject_id_unique (error)
-- no two rows with the same reject_id
select t.reject_id, count(*) as rows_found
from h_member_rejects t
group by t.reject_id
having count(*) > 1;

-- @test h_member__required_present (error)
-- no null in member_hk, load_timestamp, run_id
select t.*
from h_member t
where t.member_hk is null or t.load_timestamp is null or t.run_id is null;

-- @test h_member_rejects__required_present (error)
-- no null in reject_id, reason, source_table, run_id
select t.*
from h_member_rejects t
where t.reject_id is null or t.reason is null or t.source_table is null or t.run_id is null;

-- @test h_member__zero_keys_present (error)
-- the rows of both zero keys are there
select zero.member_hk
from (
  select '00000000000000000000000000000000' as member_hk
  union all
  select 'ffffffffffffffffffffffffffffffff' as member_hk
) zero
left join h_member k
  on k.member_hk = zero.member_hk and k.member_hk in (
    '00000000000000000000000000000000', 'ffffffffffffffffffffffffffffffff'
  )
where k.member_hk is null;

-- @test h_member__business_key_present (error)
-- every required part of the key has a value, but in rows of zero keys and ghost records
select t.*
from h_member t
where t.member_hk not in ('00000000000000000000000000000000', 'ffffffffffffffffffffffffffffffff')
  and (cast(t.member_id as text) is null);

-- @test h_member__business_key_unique (error)
-- no two hash keys stand for the same business key, spelling aside
with normalised as (
  select
    t.*,
    cast(t.member_id as text) as member_id__key
  from h_member t
  where t.member_hk not in ('00000000000000000000000000000000', 'ffffffffffffffffffffffffffffffff')
),
counted as (
  select
    n.*,
    min(n.member_hk) over same_key as least_hash_key,
    max(n.member_hk) over same_key as greatest_hash_key
  from normalised n
  window same_key as (partition by n.member_id__key)
)
select
  c.member_hk,
  c.member_id,
  c.load_timestamp,
  c.record_source
from counted c
where c.least_hash_key <> c.greatest_hash_key;

-- @test h_member__hash_key_recomputed (error)
-- every hash key is the hash of the business key beside it
with normalised as (
  select
    t.*,
    cast(t.member_id as text) as member_id__key
  from h_member t
  where t.member_hk not in ('00000000000000000000000000000000', 'ffffffffffffffffffffffffffffffff')
)
select
  n.member_hk,
  n.member_id,
  n.load_timestamp,
  n.record_source
from normalised n
where n.member_hk not in (
    case when n.member_id__key is not null then md5((length(n.member_id__key) || ':' || n.member_id__key)) end
  );

-- @test h_member_rejects__none_in_this_run (warning)
-- the run rejected no row of h_member
select t.source_table, t.reason, count(*) as rejected_rows
from h_member_rejects t
where t.run_id = (select max(run_id) from vault_run where coalesce(model, 'health') = 'health')
group by t.source_table, t.reason;

-- @test h_member__staged_keys_stored (error)
-- each key of this run is stored, or its row rejected
with fed as not materialized (
  select
    0 as _place,
    'legacy_facets.facets_member' as source_table,
    member_hk,
    member_id,
    member_id__raw,
    load_timestamp,
    record_source
  from stg_member_legacy_facets
  union all
  select
    1 as _place,
    'gemstone_facets.gms_member' as source_table,
    member_hk,
    member_id,
    member_id__raw,
    load_timestamp,
    record_source
  from stg_member_gemstone_facets
  union all
  select
    2 as _place,
    'legacy_facets.facets_claim' as source_table,
    member_hk,
    member_id,
    member_id__raw,
    load_timestamp,
    record_source
  from stg_claim_legacy_facets
),
nowhere as (
  select f.*
  from fed f
  left join h_member k on k.member_hk = f.member_hk
  where k.member_hk is null
    and f.load_timestamp is not null
    and (f.member_hk is null or f.member_hk <> '00000000000000000000000000000000')
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
    from h_member_rejects r
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
    )
  );
