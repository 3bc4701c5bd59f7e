-- link l_member_coverage of member
-- source systems: gemstone_facets, legacy_facets
-- spec: src/main/vault/member.yaml:39:11
-- made by vault-maven-plugin 0.1.0-SNAPSHOT; change the spec, not this file
{{ config(materialized='incremental') }}

with l_member_coverage__rows as (
  -- combinations not stored yet
  with fed as (
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
    from {{ ref('stg_member_legacy_facets') }}
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
    from {{ ref('stg_member_gemstone_facets') }}
  ),
  stored as (
    select k.member_coverage_hk
    from {{ vault_self() }} k
    where k.member_coverage_hk in (select f.member_coverage_hk from fed f)
  ),
  usable as not materialized (
    select f.*
    from fed f
    left join stored k on k.member_coverage_hk = f.member_coverage_hk
    where k.member_coverage_hk is null
      and f.member_coverage_hk <> '00000000000000000000000000000000'
      and f.load_timestamp is not null
  ),
  first_named as (
    select f.member_coverage_hk, f._place, min(f.load_timestamp) as first_ldts
    from usable f
    where f._place = 0
    group by f.member_coverage_hk, f._place
  ),
  candidates as (
    select
      f._place,
      f.member_coverage_hk,
      f.member_hk,
      f.coverage_hk,
      f.load_timestamp,
      f.record_source
    from usable f
    left join first_named n
      on n.member_coverage_hk = f.member_coverage_hk and n._place < f._place and n.first_ldts <= f.load_timestamp
    where n.member_coverage_hk is null
  ),
  crowded as (
    select c.member_coverage_hk from candidates c group by c.member_coverage_hk having count(*) > 1
  ),
  ranked as (
    select
      c.*,
      row_number() over (
        partition by c.member_coverage_hk
        order by c.load_timestamp, c._place, c.record_source nulls first
      ) as _rank_of_key
    from candidates c
    join crowded n on n.member_coverage_hk = c.member_coverage_hk
    union all
    select c.*, 1 as _rank_of_key
    from candidates c
    left join crowded n on n.member_coverage_hk = c.member_coverage_hk
    where n.member_coverage_hk is null
  )
  select
    r.member_coverage_hk,
    r.member_hk,
    r.coverage_hk,
    r.load_timestamp,
    r.record_source,
    (select max(run_id) from {{ vault_control('vault_run') }} where coalesce(model, 'health') = 'health') as run_id
  from ranked r
  where r._rank_of_key = 1
),

l_member_coverage__seed as (
  -- rows of the zero keys
  select
    zero.member_coverage_hk as member_coverage_hk,
    zero.member_coverage_hk as member_hk,
    zero.member_coverage_hk as coverage_hk,
    timestamp '0001-01-01 00:00:00' as load_timestamp,
    'system' as record_source,
    0 as run_id
  from (
    select '00000000000000000000000000000000' as member_coverage_hk
    union all
    select 'ffffffffffffffffffffffffffffffff' as member_coverage_hk
  ) zero
  left join {{ vault_self() }} k
    on k.member_coverage_hk = zero.member_coverage_hk
      and k.member_coverage_hk in ('00000000000000000000000000000000', 'ffffffffffffffffffffffffffffffff')
  where k.member_coverage_hk is null
)

select
  cast(member_coverage_hk as varchar) as member_coverage_hk,
  cast(member_hk as varchar) as member_hk,
  cast(coverage_hk as varchar) as coverage_hk,
  cast(load_timestamp as timestamp) as load_timestamp,
  cast(record_source as varchar) as record_source,
  cast(run_id as bigint) as run_id
from l_member_coverage__rows
union all
select
  cast(member_coverage_hk as varchar) as member_coverage_hk,
  cast(member_hk as varchar) as member_hk,
  cast(coverage_hk as varchar) as coverage_hk,
  cast(load_timestamp as timestamp) as load_timestamp,
  cast(record_source as varchar) as record_source,
  cast(run_id as bigint) as run_id
from l_member_coverage__seed
