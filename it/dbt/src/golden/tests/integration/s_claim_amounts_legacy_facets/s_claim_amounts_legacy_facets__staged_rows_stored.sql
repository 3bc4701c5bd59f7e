-- each row of this run is shown at its load timestamp, or rejected
{{ config(tags=['vault_law'], meta={'vault_spec': 'src/main/vault/claim.yaml:7:5'}) }}

with fed as (
  select
    0 as _place,
    'legacy_facets.facets_claim' as source_table,
    claim_hk,
    amounts_hashdiff,
    claim_id,
    claim_id__raw,
    service_date,
    service_date__raw,
    billed_amount,
    billed_amount__raw,
    load_timestamp,
    record_source
  from {{ ref('stg_claim_legacy_facets') }}
),
elsewhere as (
  select f.*
  from fed f
  left join {{ ref('s_claim_amounts_legacy_facets') }} m
    on m.claim_hk = f.claim_hk
    and m.load_timestamp = f.load_timestamp
    and m.amounts_hashdiff = f.amounts_hashdiff
  where m.claim_hk is null
),
hidden as (
  select f.*
  from elsewhere f
  where not exists (
      select 1
      from {{ ref('s_claim_amounts_legacy_facets') }} m
      where m.claim_hk = f.claim_hk
        and m.amounts_hashdiff = f.amounts_hashdiff
        and not (f.load_timestamp < m.load_timestamp)
        and not exists (
          select 1 from {{ ref('s_claim_amounts_legacy_facets') }} b
          where b.claim_hk = m.claim_hk
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
      from {{ ref('s_claim_amounts_legacy_facets_rejects') }} r
      where r.reject_id = {{ vault_identity(
        ["h.source_table", "strftime(h.load_timestamp, '%Y-%m-%dT%H:%M:%S.%f')", "h.record_source",
        "coalesce(h.claim_id__raw, h.claim_id)", "coalesce(h.service_date__raw, cast(h.service_date as varchar))",
        "coalesce(h.billed_amount__raw, case when right(cast(cast(h.billed_amount as decimal(12,2)) as varchar), 1) = '0' then regexp_replace(cast(cast(h.billed_amount as decimal(12,2)) as varchar), '[.]?0+$', '') else cast(cast(h.billed_amount as decimal(12,2)) as varchar) end)"]
      ) }}
    )
)
select m.*
from missing m
