-- each key of this run is stored, or its row rejected
{{ config(tags=['vault_law'], meta={'vault_spec': 'src/main/vault/claim.yaml:5:3'}) }}

with fed as (
  select
    0 as _place,
    'legacy_facets.facets_claim' as source_table,
    claim_hk,
    claim_id,
    claim_id__raw,
    load_timestamp,
    record_source
  from {{ ref('stg_claim_legacy_facets') }}
)
select f.*
from fed f
where (
    f.claim_hk is null
    or f.load_timestamp is null
    or f.claim_hk <> '00000000000000000000000000000000'
      and not exists (select 1 from {{ ref('h_claim') }} k where k.claim_hk = f.claim_hk)
  )
  and not exists (
    select 1
    from {{ ref('h_claim_rejects') }} r
    where r.reject_id = {{ vault_identity(
      ["f.source_table", "strftime(f.load_timestamp, '%Y-%m-%dT%H:%M:%S.%f')", "f.record_source",
      "coalesce(f.claim_id__raw, f.claim_id)"]
    ) }}
  )
