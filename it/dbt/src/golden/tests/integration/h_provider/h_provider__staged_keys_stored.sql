-- each key of this run is stored, or its row rejected
{{ config(tags=['vault_law'], meta={'vault_spec': 'src/main/vault/provider.yaml:5:3'}) }}

with fed as not materialized (
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
nowhere as (
  select f.*
  from fed f
  left join {{ ref('h_provider') }} k on k.provider_hk = f.provider_hk
  where k.provider_hk is null
    and f.load_timestamp is not null
    and (f.provider_hk is null or f.provider_hk <> '00000000000000000000000000000000')
  union all
  select f.*
  from fed f
  where f.load_timestamp is null
),
missing as (
  select f.*
  from nowhere f
)
select m.*
from missing m
where not exists (
    select 1
    from {{ ref('h_provider_rejects') }} r
    where r.reject_id = {{ vault_identity(
      ["m.source_table", "strftime(m.load_timestamp, '%Y-%m-%dT%H:%M:%S.%f')", "m.record_source",
      "coalesce(m.provider_npi__raw, m.provider_npi)"]
    ) }}
  )
