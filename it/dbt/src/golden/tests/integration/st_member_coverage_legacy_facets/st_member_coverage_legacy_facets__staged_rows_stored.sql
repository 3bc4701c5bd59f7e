-- each row of this run is shown at its load timestamp, or rejected
{{ config(tags=['vault_law'], meta={'vault_spec': 'src/main/vault/member.yaml:39:11'}) }}

with fed as (
  select
    0 as _place,
    'legacy_facets.facets_member' as source_table,
    member_coverage_hk,
    member_id,
    member_id__raw,
    coverage_id,
    coverage_id__raw,
    load_timestamp,
    record_source
  from {{ ref('stg_member_legacy_facets') }}
)
select f.*
from fed f
where f.member_coverage_hk is not null
  and not exists (
    select 1
    from {{ ref('st_member_coverage_legacy_facets_rejects') }} r
    where r.reject_id = {{ vault_identity(
      ["f.source_table", "strftime(f.load_timestamp, '%Y-%m-%dT%H:%M:%S.%f')", "f.record_source",
      "coalesce(f.member_id__raw, cast(f.member_id as varchar))",
      "coalesce(f.coverage_id__raw, cast(f.coverage_id as varchar))"]
    ) }}
  )
  and not exists (
    select 1
    from {{ ref('st_member_coverage_legacy_facets') }} m
    where m.member_coverage_hk = f.member_coverage_hk
      and not (m.status = 'D')
      and not (f.load_timestamp < m.load_timestamp)
      and not exists (
        select 1 from {{ ref('st_member_coverage_legacy_facets') }} b
        where b.member_coverage_hk = m.member_coverage_hk
          and m.load_timestamp < b.load_timestamp
          and not (f.load_timestamp < b.load_timestamp)
      )
  )
