-- s_member_demographics_gemstone_facets_rejects beside satellite s_member_demographics_gemstone_facets of member
-- source systems: gemstone_facets
-- spec: src/main/vault/member.yaml:14:5
-- made by vault-maven-plugin 0.1.0-SNAPSHOT; change the spec, not this file
{{ config(materialized='incremental') }}

with s_member_demographics_gemstone_facets__known as (
  -- what is known of the keys of the batch
  with fed as not materialized (
    select
      0 as _place,
      'gemstone_facets.gms_member' as source_table,
      member_hk,
      demographics_hashdiff,
      member_id,
      member_id__raw,
      first_name,
      first_name__raw,
      last_name,
      last_name__raw,
      birth_date,
      birth_date__raw,
      gender,
      gender__raw,
      ssn,
      ssn__raw,
      load_timestamp,
      record_source
    from {{ ref('stg_member_gemstone_facets') }}
  ),
  stored as (
    select m.member_hk, m.load_timestamp, m.demographics_hashdiff, m.record_source
    from {{ vault_stored('s_member_demographics_gemstone_facets') }} m
    where m.member_hk in (select f.member_hk from fed f)
  )
  select k.member_hk, k.load_timestamp, k.demographics_hashdiff, k.record_source, true as is_stored
  from stored k
  union all
  select t.member_hk, t.load_timestamp, t.demographics_hashdiff, t.record_source, false as is_stored
  from {{ vault_stored('s_member_demographics_gemstone_facets_tracking') }} t
  where not exists (
    select 1 from stored k
    where k.member_hk = t.member_hk and k.load_timestamp = t.load_timestamp
  )
    and t.member_hk in (select f.member_hk from fed f)
),

s_member_demographics_gemstone_facets__judged as (
  -- rows of the batch with a verdict, where there is anything to judge
  with fed as not materialized (
    select
      0 as _place,
      'gemstone_facets.gms_member' as source_table,
      member_hk,
      demographics_hashdiff,
      member_id,
      member_id__raw,
      first_name,
      first_name__raw,
      last_name,
      last_name__raw,
      birth_date,
      birth_date__raw,
      gender,
      gender__raw,
      ssn,
      ssn__raw,
      load_timestamp,
      record_source
    from {{ ref('stg_member_gemstone_facets') }}
  ),
  doubtful as (
    select f.member_hk from fed f group by f.member_hk having count(*) > 1
    union
    select k.member_hk from s_member_demographics_gemstone_facets__known k
    union
    select r.member_hk from {{ vault_self() }} r
  ),
  read as (
    select
      f.*,
      case
        when (
          f.member_hk is null and ((cast(f.member_id as varchar) is null and f.member_id__raw is null))
        ) then 'null_key'
        when f.load_timestamp is null then 'null_ldts'
        when f.member_hk = '00000000000000000000000000000000' then 'zero_key'
        when (
          f.member_id__raw is not null
          or f.first_name__raw is not null
          or f.last_name__raw is not null
          or f.birth_date__raw is not null
          or f.gender__raw is not null
          or f.ssn__raw is not null
        ) then 'bad_type'
      end as _unusable
    from fed f
  ),
  doubted as (
    select r.*
    from read r
    left join doubtful d on d.member_hk = r.member_hk
    where d.member_hk is not null
      or r._unusable is not null
  ),
  suspects as (
    select distinct r.member_hk, r.load_timestamp
    from {{ vault_self() }} r
  ),
  examined as (
    select
      f.*,
      case
        when s.member_hk is not null then {{ vault_identity(
          ["f.source_table", "strftime(f.load_timestamp, '%Y-%m-%dT%H:%M:%S.%f')", "f.record_source",
          "coalesce(f.member_id__raw, cast(f.member_id as varchar))", "coalesce(f.first_name__raw, f.first_name)",
          "coalesce(f.last_name__raw, f.last_name)", "coalesce(f.birth_date__raw, cast(f.birth_date as varchar))",
          "coalesce(f.gender__raw, f.gender)", "coalesce(f.ssn__raw, f.ssn)"]
        ) }}
      end as _reject_id
    from doubted f
    left join suspects s on s.member_hk = f.member_hk and s.load_timestamp = f.load_timestamp
  ),
  open_rows as (
    select
      e.*,
      case when r.reject_id is not null then 'rejected' else e._unusable end as _fault
    from examined e
    left join {{ vault_self() }} r on r.reject_id = e._reject_id
  ),
  crowded as (
    select o.member_hk, o.load_timestamp
    from open_rows o
    group by o.member_hk, o.load_timestamp
    having count(*) > 1
  ),
  claims as (
    select
      o.*,
      min(o._place) over slot as _first_place,
      first_value(o.demographics_hashdiff) over ranked as _winning_hashdiff,
      row_number() over ranked as _rank_in_slot
    from open_rows o
    join crowded n on n.member_hk = o.member_hk and n.load_timestamp = o.load_timestamp
    where o._fault is null
    window
      slot as (partition by o.member_hk, o.load_timestamp),
      ranked as (
        partition by o.member_hk, o.load_timestamp
        order by o._place, o.record_source nulls first, o.demographics_hashdiff, o.first_name nulls first,
          o.last_name nulls first, o.gender nulls first, o.ssn nulls first
      )
  ),
  contested as (
    select
      c.*,
      max(case when c._place = c._first_place and c.demographics_hashdiff <> c._winning_hashdiff then 1 else 0 end)
        over (partition by c.member_hk, c.load_timestamp) as _contradicted
    from claims c
    union all
    select
      o.*, o._place as _first_place, o.demographics_hashdiff as _winning_hashdiff, 1 as _rank_in_slot,
        0 as _contradicted
    from open_rows o
    left join crowded n on n.member_hk = o.member_hk and n.load_timestamp = o.load_timestamp
    where n.member_hk is null
      and o._fault is null
  ),
  closed as (
    select distinct r.member_hk, r.load_timestamp
    from {{ vault_self() }} r
    where r.reason = 'conflict'
  ),
  weighed as (
    select
      c._place,
      c.source_table,
      c.member_hk,
      c.demographics_hashdiff,
      c.member_id,
      c.member_id__raw,
      c.first_name,
      c.first_name__raw,
      c.last_name,
      c.last_name__raw,
      c.birth_date,
      c.birth_date__raw,
      c.gender,
      c.gender__raw,
      c.ssn,
      c.ssn__raw,
      c.load_timestamp,
      c.record_source,
      case
        when known.demographics_hashdiff is not null then case
          when known.demographics_hashdiff = c.demographics_hashdiff then 'replay' else 'taken'
        end
        when closed.member_hk is not null or c._contradicted = 1 then 'conflict'
        when c._rank_in_slot = 1 then 'accepted'
        when c.demographics_hashdiff <> c._winning_hashdiff then 'taken'
        else 'duplicate'
      end as _verdict
    from contested c
    left join s_member_demographics_gemstone_facets__known known
      on known.member_hk = c.member_hk and known.load_timestamp = c.load_timestamp
    left join closed
      on closed.member_hk = c.member_hk and closed.load_timestamp = c.load_timestamp
  )
  select
    w._place,
    w.source_table,
    w.member_hk,
    w.demographics_hashdiff,
    w.member_id,
    w.member_id__raw,
    w.first_name,
    w.first_name__raw,
    w.last_name,
    w.last_name__raw,
    w.birth_date,
    w.birth_date__raw,
    w.gender,
    w.gender__raw,
    w.ssn,
    w.ssn__raw,
    w.load_timestamp,
    w.record_source,
    w._verdict
  from weighed w
  union all
  select
    o._place,
    o.source_table,
    o.member_hk,
    o.demographics_hashdiff,
    o.member_id,
    o.member_id__raw,
    o.first_name,
    o.first_name__raw,
    o.last_name,
    o.last_name__raw,
    o.birth_date,
    o.birth_date__raw,
    o.gender,
    o.gender__raw,
    o.ssn,
    o.ssn__raw,
    o.load_timestamp,
    o.record_source,
    o._fault as _verdict
  from open_rows o
  where o._fault is not null
),

s_member_demographics_gemstone_facets_rejects__rows as (
  -- rows that cannot be stored
  with rejected as (
    select distinct
      {{ vault_identity(
        ["j.source_table", "strftime(j.load_timestamp, '%Y-%m-%dT%H:%M:%S.%f')", "j.record_source",
        "coalesce(j.member_id__raw, cast(j.member_id as varchar))", "coalesce(j.first_name__raw, j.first_name)",
        "coalesce(j.last_name__raw, j.last_name)", "coalesce(j.birth_date__raw, cast(j.birth_date as varchar))",
        "coalesce(j.gender__raw, j.gender)", "coalesce(j.ssn__raw, j.ssn)"]
      ) }} as reject_id,
      j._verdict as reason,
      j.source_table,
      j.member_hk,
      j.load_timestamp,
      j.record_source,
      (select max(run_id) from {{ vault_control('vault_run') }} where coalesce(model, 'health') = 'health') as run_id,
      coalesce(j.member_id__raw, cast(j.member_id as varchar)) as member_id,
      coalesce(j.first_name__raw, j.first_name) as first_name,
      coalesce(j.last_name__raw, j.last_name) as last_name,
      coalesce(j.birth_date__raw, cast(j.birth_date as varchar)) as birth_date,
      coalesce(j.gender__raw, j.gender) as gender,
      coalesce(j.ssn__raw, j.ssn) as ssn
    from s_member_demographics_gemstone_facets__judged j
    where j._verdict not in ('accepted', 'replay', 'duplicate', 'surplus', 'rejected')
  )
  select n.*
  from rejected n
  where not exists (
    select 1 from {{ vault_self() }} r where r.reject_id = n.reject_id
  )
)

select
  cast(reject_id as varchar) as reject_id,
  cast(reason as varchar) as reason,
  cast(source_table as varchar) as source_table,
  cast(member_hk as varchar) as member_hk,
  cast(load_timestamp as timestamp) as load_timestamp,
  cast(record_source as varchar) as record_source,
  cast(run_id as bigint) as run_id,
  cast(member_id as varchar) as member_id,
  cast(first_name as varchar) as first_name,
  cast(last_name as varchar) as last_name,
  cast(birth_date as varchar) as birth_date,
  cast(gender as varchar) as gender,
  cast(ssn as varchar) as ssn
from s_member_demographics_gemstone_facets_rejects__rows
