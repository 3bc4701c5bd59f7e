-- each key of this run is stored, or its row rejected
{{ config(tags=['vault_law'], meta={'vault_spec': 'src/main/vault/provider.yaml:5:3'}) }}

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
)
select f.*
from fed f
where (
    f.provider_hk is null
    or f.load_timestamp is null
    or f.provider_hk <> '00000000000000000000000000000000'
      and not exists (select 1 from {{ ref('h_provider') }} k where k.provider_hk = f.provider_hk)
  )
  and not exists (
    select 1
    from {{ ref('h_provider_rejects') }} r
    where r.reject_id = {{ vault_identity(
      ["f.source_table", "strftime(f.load_timestamp, '%Y-%m-%dT%H:%M:%S.%f')", "f.record_source",
      "coalesce(f.provider_npi__raw, f.provider_npi)"]
    ) }}
  )
