-- each key of this run is stored, or its row rejected
{{ config(tags=['vault_law'], meta={'vault_spec': 'src/main/vault/claim.yaml:13:11'}) }}

with fed as not materialized (
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
nowhere as (
  select f.*
  from fed f
  left join {{ ref('l_claim_provider') }} k on k.claim_provider_hk = f.claim_provider_hk
  where k.claim_provider_hk is null
    and f.load_timestamp is not null
    and (f.claim_provider_hk is null or f.claim_provider_hk <> '00000000000000000000000000000000')
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
    from {{ ref('l_claim_provider_rejects') }} r
    where r.reject_id = {{ vault_identity(
      ["m.source_table", "strftime(m.load_timestamp, '%Y-%m-%dT%H:%M:%S.%f')", "m.record_source",
      "coalesce(m.claim_id__raw, m.claim_id)", "coalesce(m.provider_npi__raw, m.provider_npi)"]
    ) }}
  )
