-- link l_claim_provider of claim
-- source systems: legacy_facets
-- spec: src/main/vault/claim.yaml:13:11
-- made by vault-maven-plugin 0.1.0-SNAPSHOT; change the spec, not this file
{{ config(materialized='incremental') }}

with l_claim_provider__rows as (
  -- combinations not stored yet
  with fed as (
    select
      0 as _place,
      'legacy_facets.facets_claim' as source_table,
      claim_provider_hk,
      claim_hk,
      provider_hk,
      claim_id,
      claim_id__raw,
      provider_npi,
      provider_npi__raw,
      load_timestamp,
      record_source
    from {{ ref('stg_claim_legacy_facets') }}
  ),
  stored as (
    select k.claim_provider_hk
    from {{ vault_self() }} k
    where k.claim_provider_hk in (select f.claim_provider_hk from fed f)
  ),
  usable as not materialized (
    select f.*
    from fed f
    left join stored k on k.claim_provider_hk = f.claim_provider_hk
    where k.claim_provider_hk is null
      and f.claim_provider_hk <> '00000000000000000000000000000000'
      and f.load_timestamp is not null
  ),
  candidates as not materialized (
    select
      f._place,
      f.claim_provider_hk,
      f.claim_hk,
      f.provider_hk,
      f.load_timestamp,
      f.record_source
    from usable f
  ),
  crowded as (
    select c.claim_provider_hk from candidates c group by c.claim_provider_hk having count(*) > 1
  ),
  ranked as (
    select
      c.*,
      row_number() over (
        partition by c.claim_provider_hk
        order by c.load_timestamp, c._place, c.record_source nulls first
      ) as _rank_of_key
    from candidates c
    join crowded n on n.claim_provider_hk = c.claim_provider_hk
    union all
    select c.*, 1 as _rank_of_key
    from candidates c
    left join crowded n on n.claim_provider_hk = c.claim_provider_hk
    where n.claim_provider_hk is null
  )
  select
    r.claim_provider_hk,
    r.claim_hk,
    r.provider_hk,
    r.load_timestamp,
    r.record_source,
    (select max(run_id) from {{ vault_control('vault_run') }} where coalesce(model, 'health') = 'health') as run_id
  from ranked r
  where r._rank_of_key = 1
),

l_claim_provider__seed as (
  -- rows of the zero keys
  select
    zero.claim_provider_hk as claim_provider_hk,
    zero.claim_provider_hk as claim_hk,
    zero.claim_provider_hk as provider_hk,
    timestamp '0001-01-01 00:00:00' as load_timestamp,
    'system' as record_source,
    0 as run_id
  from (
    select '00000000000000000000000000000000' as claim_provider_hk
    union all
    select 'ffffffffffffffffffffffffffffffff' as claim_provider_hk
  ) zero
  left join {{ vault_self() }} k
    on k.claim_provider_hk = zero.claim_provider_hk
      and k.claim_provider_hk in ('00000000000000000000000000000000', 'ffffffffffffffffffffffffffffffff')
  where k.claim_provider_hk is null
)

select
  cast(claim_provider_hk as varchar) as claim_provider_hk,
  cast(claim_hk as varchar) as claim_hk,
  cast(provider_hk as varchar) as provider_hk,
  cast(load_timestamp as timestamp) as load_timestamp,
  cast(record_source as varchar) as record_source,
  cast(run_id as bigint) as run_id
from l_claim_provider__rows
union all
select
  cast(claim_provider_hk as varchar) as claim_provider_hk,
  cast(claim_hk as varchar) as claim_hk,
  cast(provider_hk as varchar) as provider_hk,
  cast(load_timestamp as timestamp) as load_timestamp,
  cast(record_source as varchar) as record_source,
  cast(run_id as bigint) as run_id
from l_claim_provider__seed
