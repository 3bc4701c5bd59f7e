-- each key of this run is stored, or its row rejected
{{ config(tags=['vault_law'], meta={'vault_spec': 'src/main/vault/claim.yaml:10:11'}) }}

with fed as not materialized (
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
),
nowhere as (
  select f.*
  from fed f
  left join {{ ref('l_claim_member') }} k on k.claim_member_hk = f.claim_member_hk
  where k.claim_member_hk is null
    and f.load_timestamp is not null
    and (f.claim_member_hk is null or f.claim_member_hk <> '00000000000000000000000000000000')
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
    from {{ ref('l_claim_member_rejects') }} r
    where r.reject_id = {{ vault_identity(
      ["m.source_table", "strftime(m.load_timestamp, '%Y-%m-%dT%H:%M:%S.%f')", "m.record_source",
      "coalesce(m.claim_id__raw, m.claim_id)", "coalesce(m.member_id__raw, cast(m.member_id as varchar))"]
    ) }}
  )
