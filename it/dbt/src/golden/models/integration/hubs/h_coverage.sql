-- hub h_coverage of coverage
-- What a group of members is insured for
-- source systems: gemstone_facets, legacy_facets
-- spec: src/main/vault/coverage.yaml:5:3
-- made by vault-maven-plugin 0.1.0-SNAPSHOT; change the spec, not this file
{{ config(materialized='incremental') }}

with h_coverage__rows as (
  -- business keys not stored yet
  with fed as (
    select
      0 as _place,
      'gemstone_facets.gms_coverage' as source_table,
      coverage_hk,
      coverage_id,
      coverage_id__raw,
      load_timestamp,
      record_source
    from {{ ref('stg_coverage_gemstone_facets') }}
    union all
    select
      1 as _place,
      'legacy_facets.facets_coverage' as source_table,
      coverage_hk,
      coverage_id,
      coverage_id__raw,
      load_timestamp,
      record_source
    from {{ ref('stg_coverage_legacy_facets') }}
    union all
    select
      2 as _place,
      'legacy_facets.facets_member' as source_table,
      coverage_hk,
      coverage_id,
      coverage_id__raw,
      load_timestamp,
      record_source
    from {{ ref('stg_member_legacy_facets') }}
    union all
    select
      3 as _place,
      'gemstone_facets.gms_member' as source_table,
      coverage_hk,
      coverage_id,
      coverage_id__raw,
      load_timestamp,
      record_source
    from {{ ref('stg_member_gemstone_facets') }}
  ),
  stored as (
    select k.coverage_hk from {{ vault_self() }} k where k.coverage_hk in (select f.coverage_hk from fed f)
  ),
  usable as not materialized (
    select f.*
    from fed f
    left join stored k on k.coverage_hk = f.coverage_hk
    where k.coverage_hk is null
      and f.coverage_hk <> '00000000000000000000000000000000'
      and f.load_timestamp is not null
  ),
  first_named as (
    select f.coverage_hk, f._place, min(f.load_timestamp) as first_ldts
    from usable f
    where f._place = 0
    group by f.coverage_hk, f._place
  ),
  candidates as (
    select distinct
      f._place,
      f.coverage_hk,
      f.coverage_id,
      f.load_timestamp,
      f.record_source
    from usable f
    left join first_named n
      on n.coverage_hk = f.coverage_hk and n._place < f._place and n.first_ldts <= f.load_timestamp
    where n.coverage_hk is null
  ),
  crowded as (
    select c.coverage_hk from candidates c group by c.coverage_hk having count(*) > 1
  ),
  ranked as (
    select
      c.*,
      row_number() over (
        partition by c.coverage_hk
        order by c.load_timestamp, c._place, c.record_source nulls first, c.coverage_id nulls first
      ) as _rank_of_key
    from candidates c
    join crowded n on n.coverage_hk = c.coverage_hk
    union all
    select c.*, 1 as _rank_of_key
    from candidates c
    left join crowded n on n.coverage_hk = c.coverage_hk
    where n.coverage_hk is null
  )
  select
    r.coverage_hk,
    r.coverage_id,
    r.load_timestamp,
    r.record_source,
    (select max(run_id) from {{ vault_control('vault_run') }} where coalesce(model, 'health') = 'health') as run_id
  from ranked r
  where r._rank_of_key = 1
),

h_coverage__seed as (
  -- rows of the zero keys
  select
    zero.coverage_hk,
    cast(null as integer) as coverage_id,
    timestamp '0001-01-01 00:00:00' as load_timestamp,
    'system' as record_source,
    0 as run_id
  from (
    select '00000000000000000000000000000000' as coverage_hk
    union all
    select 'ffffffffffffffffffffffffffffffff' as coverage_hk
  ) zero
  left join {{ vault_self() }} k
    on k.coverage_hk = zero.coverage_hk and k.coverage_hk in (
      '00000000000000000000000000000000', 'ffffffffffffffffffffffffffffffff'
    )
  where k.coverage_hk is null
)

select
  cast(coverage_hk as varchar) as coverage_hk,
  cast(coverage_id as integer) as coverage_id,
  cast(load_timestamp as timestamp) as load_timestamp,
  cast(record_source as varchar) as record_source,
  cast(run_id as bigint) as run_id
from h_coverage__rows
union all
select
  cast(coverage_hk as varchar) as coverage_hk,
  cast(coverage_id as integer) as coverage_id,
  cast(load_timestamp as timestamp) as load_timestamp,
  cast(record_source as varchar) as record_source,
  cast(run_id as bigint) as run_id
from h_coverage__seed
