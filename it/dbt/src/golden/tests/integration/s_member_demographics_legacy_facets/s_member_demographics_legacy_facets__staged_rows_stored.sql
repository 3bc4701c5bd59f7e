-- each row of this run is shown at its load timestamp, or rejected
{{ config(tags=['vault_law'], meta={'vault_spec': 'src/main/vault/member.yaml:14:5'}) }}

with fed as (
  select
    0 as _place,
    'legacy_facets.facets_member' as source_table,
    member_hk,
    demographics_hashdiff,
    member_id,
    member_id__raw,
    first_name,
    first_name__raw,
    last_name,
    last_name__raw,
    birth_date,
    birth_date__raw,
    gender,
    gender__raw,
    ssn,
    ssn__raw,
    load_timestamp,
    record_source
  from {{ ref('stg_member_legacy_facets') }}
),
elsewhere as (
  select f.*
  from fed f
  left join {{ ref('s_member_demographics_legacy_facets') }} m
    on m.member_hk = f.member_hk
    and m.load_timestamp = f.load_timestamp
    and m.demographics_hashdiff = f.demographics_hashdiff
  where m.member_hk is null
),
hidden as (
  select f.*
  from elsewhere f
  where not exists (
      select 1
      from {{ ref('s_member_demographics_legacy_facets') }} m
      where m.member_hk = f.member_hk
        and m.demographics_hashdiff = f.demographics_hashdiff
        and not (f.load_timestamp < m.load_timestamp)
        and not exists (
          select 1 from {{ ref('s_member_demographics_legacy_facets') }} b
          where b.member_hk = m.member_hk
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
      from {{ ref('s_member_demographics_legacy_facets_rejects') }} r
      where r.reject_id = {{ vault_identity(
        ["h.source_table", "strftime(h.load_timestamp, '%Y-%m-%dT%H:%M:%S.%f')", "h.record_source",
        "coalesce(h.member_id__raw, cast(h.member_id as varchar))", "coalesce(h.first_name__raw, h.first_name)",
        "coalesce(h.last_name__raw, h.last_name)", "coalesce(h.birth_date__raw, cast(h.birth_date as varchar))",
        "coalesce(h.gender__raw, h.gender)", "coalesce(h.ssn__raw, h.ssn)"]
      ) }}
    )
)
select m.*
from missing m
