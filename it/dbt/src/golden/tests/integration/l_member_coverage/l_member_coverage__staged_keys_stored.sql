-- each key of this run is stored, or its row rejected
{{ config(tags=['vault_law'], meta={'vault_spec': 'src/main/vault/member.yaml:39:11'}) }}

with fed as not materialized (
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
),
nowhere as (
  select f.*
  from fed f
  left join {{ ref('l_member_coverage') }} k on k.member_coverage_hk = f.member_coverage_hk
  where k.member_coverage_hk is null
    and f.load_timestamp is not null
    and (f.member_coverage_hk is null or f.member_coverage_hk <> '00000000000000000000000000000000')
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
    from {{ ref('l_member_coverage_rejects') }} r
    where r.reject_id = {{ vault_identity(
      ["m.source_table", "strftime(m.load_timestamp, '%Y-%m-%dT%H:%M:%S.%f')", "m.record_source",
      "coalesce(m.member_id__raw, cast(m.member_id as varchar))",
      "coalesce(m.coverage_id__raw, cast(m.coverage_id as varchar))"]
    ) }}
  )
