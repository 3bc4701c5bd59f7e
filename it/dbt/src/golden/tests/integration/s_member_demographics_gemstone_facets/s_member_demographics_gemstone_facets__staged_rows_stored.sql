-- each row of this run is shown at its load timestamp, or rejected
{{ config(tags=['vault_law'], meta={'vault_spec': 'src/main/vault/member.yaml:14:5'}) }}

with fed as (
  select
    0 as _place,
    'gemstone_facets.gms_member' as source_table,
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
  from {{ ref('stg_member_gemstone_facets') }}
)
select f.*
from fed f
where not exists (
    select 1
    from {{ ref('s_member_demographics_gemstone_facets_rejects') }} r
    where r.reject_id = {{ vault_identity(
      ["f.source_table", "strftime(f.load_timestamp, '%Y-%m-%dT%H:%M:%S.%f')", "f.record_source",
      "coalesce(f.member_id__raw, cast(f.member_id as varchar))", "coalesce(f.first_name__raw, f.first_name)",
      "coalesce(f.last_name__raw, f.last_name)", "coalesce(f.birth_date__raw, cast(f.birth_date as varchar))",
      "coalesce(f.gender__raw, f.gender)", "coalesce(f.ssn__raw, f.ssn)"]
    ) }}
  )
  and not exists (
    select 1
    from {{ ref('s_member_demographics_gemstone_facets') }} m
    where m.member_hk = f.member_hk
      and m.demographics_hashdiff = f.demographics_hashdiff
      and not (f.load_timestamp < m.load_timestamp)
      and not exists (
        select 1 from {{ ref('s_member_demographics_gemstone_facets') }} b
        where b.member_hk = m.member_hk
          and m.load_timestamp < b.load_timestamp
          and not (f.load_timestamp < b.load_timestamp)
      )
  )
