-- each row of this run is shown at its load timestamp, or rejected
{{ config(tags=['vault_law'], meta={'vault_spec': 'src/main/vault/coverage.yaml:7:5'}) }}

with fed as (
  select
    0 as _place,
    'gemstone_facets.gms_coverage' as source_table,
    coverage_hk,
    plan_hashdiff,
    coverage_id,
    coverage_id__raw,
    plan_name,
    plan_name__raw,
    load_timestamp,
    record_source
  from {{ ref('stg_coverage_gemstone_facets') }}
),
elsewhere as (
  select f.*
  from fed f
  left join {{ ref('s_coverage_plan_gemstone_facets') }} m
    on m.coverage_hk = f.coverage_hk
    and m.load_timestamp = f.load_timestamp
    and m.plan_hashdiff = f.plan_hashdiff
  where m.coverage_hk is null
),
hidden as (
  select f.*
  from elsewhere f
  where not exists (
      select 1
      from {{ ref('s_coverage_plan_gemstone_facets') }} m
      where m.coverage_hk = f.coverage_hk
        and m.plan_hashdiff = f.plan_hashdiff
        and not (f.load_timestamp < m.load_timestamp)
        and not exists (
          select 1 from {{ ref('s_coverage_plan_gemstone_facets') }} b
          where b.coverage_hk = m.coverage_hk
            and m.load_timestamp < b.load_timestamp
            and not (f.load_timestamp < b.load_timestamp)
        )
    )
),
missing as (
  select h.*
  from hidden h
  where not exists (
      select 1
      from {{ ref('s_coverage_plan_gemstone_facets_rejects') }} r
      where r.reject_id = {{ vault_identity(
        ["h.source_table", "strftime(h.load_timestamp, '%Y-%m-%dT%H:%M:%S.%f')", "h.record_source",
        "coalesce(h.coverage_id__raw, cast(h.coverage_id as varchar))", "coalesce(h.plan_name__raw, h.plan_name)"]
      ) }}
    )
)
select m.*
from missing m
