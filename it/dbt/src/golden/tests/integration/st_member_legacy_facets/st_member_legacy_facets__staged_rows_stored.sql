-- each row of this run is shown at its load timestamp, or rejected
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
),
elsewhere as (
  select f.*
  from fed f
  left join {{ ref('st_member_legacy_facets') }} m
    on m.member_hk = f.member_hk
    and m.load_timestamp = f.load_timestamp
    and not (m.status = 'D')
  where m.member_hk is null
    and f.member_hk is not null
),
hidden as (
  select f.*
  from elsewhere f
  where not exists (
      select 1
      from {{ ref('st_member_legacy_facets') }} m
      where m.member_hk = f.member_hk
        and not (m.status = 'D')
        and not (f.load_timestamp < m.load_timestamp)
        and not exists (
          select 1 from {{ ref('st_member_legacy_facets') }} b
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
      from {{ ref('st_member_legacy_facets_rejects') }} r
      where r.reject_id = {{ vault_identity(
        ["h.source_table", "strftime(h.load_timestamp, '%Y-%m-%dT%H:%M:%S.%f')", "h.record_source",
        "coalesce(h.member_id__raw, cast(h.member_id as varchar))"]
      ) }}
    )
)
select m.*
from missing m
