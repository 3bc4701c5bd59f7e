-- each key of this run is stored, or its row rejected
{{ config(tags=['vault_law'], meta={'vault_spec': 'src/main/vault/member.yaml:39:11'}) }}

with fed as (
  select
    0 as _place,
    'legacy_facets.facets_member' as source_table,
    member_coverage_hk,
    member_hk,
    coverage_hk,
    member_id,
    member_id__raw,
    coverage_id,
    coverage_id__raw,
    load_timestamp,
    record_source
  from {{ ref('stg_member_legacy_facets') }}
  union all
  select
    1 as _place,
    'gemstone_facets.gms_member' as source_table,
    member_coverage_hk,
    member_hk,
    coverage_hk,
    member_id,
    member_id__raw,
    coverage_id,
    coverage_id__raw,
    load_timestamp,
    record_source
  from {{ ref('stg_member_gemstone_facets') }}
)
select f.*
from fed f
where (
    f.member_coverage_hk is null
    or f.load_timestamp is null
    or f.member_coverage_hk <> '00000000000000000000000000000000'
      and not exists (select 1 from {{ ref('l_member_coverage') }} k where k.member_coverage_hk = f.member_coverage_hk)
  )
  and not exists (
    select 1
    from {{ ref('l_member_coverage_rejects') }} r
    where r.reject_id = {{ vault_identity(
      ["f.source_table", "strftime(f.load_timestamp, '%Y-%m-%dT%H:%M:%S.%f')", "f.record_source",
      "coalesce(f.member_id__raw, cast(f.member_id as varchar))",
      "coalesce(f.coverage_id__raw, cast(f.coverage_id as varchar))"]
    ) }}
  )
