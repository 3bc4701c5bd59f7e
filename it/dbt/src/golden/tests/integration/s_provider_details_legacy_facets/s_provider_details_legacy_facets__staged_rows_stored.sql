-- each row of this run is shown at its load timestamp, or rejected
{{ config(tags=['vault_law'], meta={'vault_spec': 'src/main/vault/provider.yaml:7:5'}) }}

with fed as (
  select
    0 as _place,
    'legacy_facets.facets_provider' as source_table,
    provider_hk,
    details_hashdiff,
    provider_npi,
    provider_npi__raw,
    provider_name,
    provider_name__raw,
    load_timestamp,
    record_source
  from {{ ref('stg_provider_legacy_facets') }}
),
elsewhere as (
  select f.*
  from fed f
  left join {{ ref('s_provider_details_legacy_facets') }} m
    on m.provider_hk = f.provider_hk
    and m.load_timestamp = f.load_timestamp
    and m.details_hashdiff = f.details_hashdiff
  where m.provider_hk is null
),
hidden as (
  select f.*
  from elsewhere f
  where not exists (
      select 1
      from {{ ref('s_provider_details_legacy_facets') }} m
      where m.provider_hk = f.provider_hk
        and m.details_hashdiff = f.details_hashdiff
        and not (f.load_timestamp < m.load_timestamp)
        and not exists (
          select 1 from {{ ref('s_provider_details_legacy_facets') }} b
          where b.provider_hk = m.provider_hk
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
      from {{ ref('s_provider_details_legacy_facets_rejects') }} r
      where r.reject_id = {{ vault_identity(
        ["h.source_table", "strftime(h.load_timestamp, '%Y-%m-%dT%H:%M:%S.%f')", "h.record_source",
        "coalesce(h.provider_npi__raw, h.provider_npi)", "coalesce(h.provider_name__raw, h.provider_name)"]
      ) }}
    )
)
select m.*
from missing m
