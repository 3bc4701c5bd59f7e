-- hub h_provider of provider
-- Who treats members
-- source systems: legacy_facets
-- spec: src/main/vault/provider.yaml:5:3
-- made by vault-maven-plugin 0.1.0-SNAPSHOT; change the spec, not this file
{{ config(materialized='incremental') }}

with h_provider__rows as (
  -- business keys not stored yet
  with fed as (
    select
      0 as _place,
      'legacy_facets.facets_provider' as source_table,
      provider_hk,
      provider_npi,
      provider_npi__raw,
      load_timestamp,
      record_source
    from {{ ref('stg_provider_legacy_facets') }}
    union all
    select
      1 as _place,
      'legacy_facets.facets_claim' as source_table,
      provider_hk,
      provider_npi,
      provider_npi__raw,
      load_timestamp,
      record_source
    from {{ ref('stg_claim_legacy_facets') }}
  ),
  stored as (
    select k.provider_hk from {{ vault_self() }} k where k.provider_hk in (select f.provider_hk from fed f)
  ),
  usable as not materialized (
    select f.*
    from fed f
    left join stored k on k.provider_hk = f.provider_hk
    where k.provider_hk is null
      and f.provider_hk <> '00000000000000000000000000000000'
      and f.load_timestamp is not null
  ),
  first_named as (
    select f.provider_hk, f._place, min(f.load_timestamp) as first_ldts
    from usable f
    where f._place = 0
    group by f.provider_hk, f._place
  ),
  candidates as (
    select distinct
      f._place,
      f.provider_hk,
      f.provider_npi,
      f.load_timestamp,
      f.record_source
    from usable f
    left join first_named n
      on n.provider_hk = f.provider_hk and n._place < f._place and n.first_ldts <= f.load_timestamp
    where n.provider_hk is null
  ),
  crowded as (
    select c.provider_hk from candidates c group by c.provider_hk having count(*) > 1
  ),
  ranked as (
    select
      c.*,
      row_number() over (
        partition by c.provider_hk
        order by c.load_timestamp, c._place, c.record_source nulls first, c.provider_npi nulls first
      ) as _rank_of_key
    from candidates c
    join crowded n on n.provider_hk = c.provider_hk
    union all
    select c.*, 1 as _rank_of_key
    from candidates c
    left join crowded n on n.provider_hk = c.provider_hk
    where n.provider_hk is null
  )
  select
    r.provider_hk,
    r.provider_npi,
    r.load_timestamp,
    r.record_source,
    (select max(run_id) from {{ vault_control('vault_run') }} where coalesce(model, 'health') = 'health') as run_id
  from ranked r
  where r._rank_of_key = 1
),

h_provider__seed as (
  -- rows of the zero keys
  select
    zero.provider_hk,
    cast(null as varchar) as provider_npi,
    timestamp '0001-01-01 00:00:00' as load_timestamp,
    'system' as record_source,
    0 as run_id
  from (
    select '00000000000000000000000000000000' as provider_hk
    union all
    select 'ffffffffffffffffffffffffffffffff' as provider_hk
  ) zero
  left join {{ vault_self() }} k
    on k.provider_hk = zero.provider_hk and k.provider_hk in (
      '00000000000000000000000000000000', 'ffffffffffffffffffffffffffffffff'
    )
  where k.provider_hk is null
)

select
  cast(provider_hk as varchar) as provider_hk,
  cast(provider_npi as varchar) as provider_npi,
  cast(load_timestamp as timestamp) as load_timestamp,
  cast(record_source as varchar) as record_source,
  cast(run_id as bigint) as run_id
from h_provider__rows
union all
select
  cast(provider_hk as varchar) as provider_hk,
  cast(provider_npi as varchar) as provider_npi,
  cast(load_timestamp as timestamp) as load_timestamp,
  cast(record_source as varchar) as record_source,
  cast(run_id as bigint) as run_id
from h_provider__seed
