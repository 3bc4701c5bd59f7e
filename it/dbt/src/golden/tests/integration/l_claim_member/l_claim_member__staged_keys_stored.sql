-- each key of this run is stored, or its row rejected
{{ config(tags=['vault_law'], meta={'vault_spec': 'src/main/vault/claim.yaml:10:11'}) }}

with fed as (
  select
    0 as _place,
    'legacy_facets.facets_claim' as source_table,
    claim_member_hk,
    claim_hk,
    member_hk,
    claim_id,
    claim_id__raw,
    member_id,
    member_id__raw,
    load_timestamp,
    record_source
  from {{ ref('stg_claim_legacy_facets') }}
)
select f.*
from fed f
where (
    f.claim_member_hk is null
    or f.load_timestamp is null
    or f.claim_member_hk <> '00000000000000000000000000000000'
      and not exists (select 1 from {{ ref('l_claim_member') }} k where k.claim_member_hk = f.claim_member_hk)
  )
  and not exists (
    select 1
    from {{ ref('l_claim_member_rejects') }} r
    where r.reject_id = {{ vault_identity(
      ["f.source_table", "strftime(f.load_timestamp, '%Y-%m-%dT%H:%M:%S.%f')", "f.record_source",
      "coalesce(f.claim_id__raw, f.claim_id)", "coalesce(f.member_id__raw, cast(f.member_id as varchar))"]
    ) }}
  )
