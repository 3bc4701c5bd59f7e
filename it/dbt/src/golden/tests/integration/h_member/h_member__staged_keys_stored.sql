-- each key of this run is stored, or its row rejected
{{ config(tags=['vault_law'], meta={'vault_spec': 'src/main/vault/member.yaml:6:3'}) }}

with fed as (
  select
    0 as _place,
    'legacy_facets.facets_member' as source_table,
    member_hk,
    member_id,
    member_id__raw,
    load_timestamp,
    record_source
  from {{ ref('stg_member_legacy_facets') }}
  union all
  select
    1 as _place,
    'gemstone_facets.gms_member' as source_table,
    member_hk,
    member_id,
    member_id__raw,
    load_timestamp,
    record_source
  from {{ ref('stg_member_gemstone_facets') }}
  union all
  select
    2 as _place,
    'legacy_facets.facets_claim' as source_table,
    member_hk,
    member_id,
    member_id__raw,
    load_timestamp,
    record_source
  from {{ ref('stg_claim_legacy_facets') }}
)
select f.*
from fed f
where (
    f.member_hk is null
    or f.load_timestamp is null
    or f.member_hk <> '00000000000000000000000000000000'
      and not exists (select 1 from {{ ref('h_member') }} k where k.member_hk = f.member_hk)
  )
  and not exists (
    select 1
    from {{ ref('h_member_rejects') }} r
    where r.reject_id = {{ vault_identity(
      ["f.source_table", "strftime(f.load_timestamp, '%Y-%m-%dT%H:%M:%S.%f')", "f.record_source",
      "coalesce(f.member_id__raw, cast(f.member_id as varchar))"]
    ) }}
  )
