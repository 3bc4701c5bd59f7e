-- each key of this run is stored, or its row rejected
{{ config(tags=['vault_law'], meta={'vault_spec': 'src/main/vault/coverage.yaml:5:3'}) }}

with fed as not materialized (
  select
    0 as _place,
    'gemstone_facets.gms_coverage' as source_table,
    coverage_hk,
    coverage_id,
    coverage_id__raw,
    load_timestamp,
    record_source
  from {{ ref('stg_coverage_gemstone_facets') }}
  union all
  select
    1 as _place,
    'legacy_facets.facets_coverage' as source_table,
    coverage_hk,
    coverage_id,
    coverage_id__raw,
    load_timestamp,
    record_source
  from {{ ref('stg_coverage_legacy_facets') }}
  union all
  select
    2 as _place,
    'legacy_facets.facets_member' as source_table,
    coverage_hk,
    coverage_id,
    coverage_id__raw,
    load_timestamp,
    record_source
  from {{ ref('stg_member_legacy_facets') }}
  union all
  select
    3 as _place,
    'gemstone_facets.gms_member' as source_table,
    coverage_hk,
    coverage_id,
    coverage_id__raw,
    load_timestamp,
    record_source
  from {{ ref('stg_member_gemstone_facets') }}
),
nowhere as (
  select f.*
  from fed f
  left join {{ ref('h_coverage') }} k on k.coverage_hk = f.coverage_hk
  where k.coverage_hk is null
    and f.load_timestamp is not null
    and (f.coverage_hk is null or f.coverage_hk <> '00000000000000000000000000000000')
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
    from {{ ref('h_coverage_rejects') }} r
    where r.reject_id = {{ vault_identity(
      ["m.source_table", "strftime(m.load_timestamp, '%Y-%m-%dT%H:%M:%S.%f')", "m.record_source",
      "coalesce(m.coverage_id__raw, cast(m.coverage_id as varchar))"]
    ) }}
  )
