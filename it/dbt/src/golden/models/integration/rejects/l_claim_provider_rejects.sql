-- l_claim_provider_rejects beside link l_claim_provider of claim
-- source systems: legacy_facets
-- spec: src/main/vault/claim.yaml:13:11
-- made by vault-maven-plugin 0.1.0-SNAPSHOT; change the spec, not this file
{{ config(materialized='incremental') }}

with l_claim_provider_rejects__rows as (
  -- rows without a usable key
  with fed as (
    select
      0 as _place,
      'legacy_facets.facets_claim' as source_table,
      claim_provider_hk,
      claim_hk,
      provider_hk,
      claim_id,
      claim_id__raw,
      provider_npi,
      provider_npi__raw,
      load_timestamp,
      record_source
    from {{ ref('stg_claim_legacy_facets') }}
  ),
  judged as (
    select
      f.*,
      case
        when (
          f.claim_provider_hk is null and (
            (
              case
                when f.claim_id >= '!' and right(f.claim_id, 1) >= '!' and strlen(f.claim_id) = length(f.claim_id)
                  then upper(f.claim_id)
                else nullif(
                  translate(
                    trim(nfc_normalize(f.claim_id), e'\t\n\x0b\x0c\r '), 'abcdefghijklmnopqrstuvwxyz',
                    'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
                  ),
                  ''
                )
              end is null and f.claim_id__raw is null
            )
          )
        ) or (
          f.claim_provider_hk is null and (
            (
              case
                when f.provider_npi >= '!'
                  and right(f.provider_npi, 1) >= '!'
                  and strlen(f.provider_npi) = length(f.provider_npi)
                  then upper(f.provider_npi)
                else nullif(
                  translate(
                    trim(nfc_normalize(f.provider_npi), e'\t\n\x0b\x0c\r '), 'abcdefghijklmnopqrstuvwxyz',
                    'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
                  ),
                  ''
                )
              end is null and f.provider_npi__raw is null
            )
          )
        )
          then 'null_key'
        when f.load_timestamp is null then 'null_ldts'
        when f.claim_provider_hk = '00000000000000000000000000000000' then 'zero_key'
        when (f.claim_id__raw is not null or f.provider_npi__raw is not null) then 'bad_type'
      end as _unusable
    from fed f
    where (
      f.claim_provider_hk is null
      or f.load_timestamp is null
    )
  ),
  rejected as (
    select distinct
      {{ vault_identity(
        ["j.source_table", "strftime(j.load_timestamp, '%Y-%m-%dT%H:%M:%S.%f')", "j.record_source",
        "coalesce(j.claim_id__raw, j.claim_id)", "coalesce(j.provider_npi__raw, j.provider_npi)"]
      ) }} as reject_id,
      j._unusable as reason,
      j.source_table,
      j.claim_provider_hk,
      j.load_timestamp,
      j.record_source,
      (select max(run_id) from {{ vault_control('vault_run') }} where coalesce(model, 'health') = 'health') as run_id,
      coalesce(j.claim_id__raw, j.claim_id) as claim_id,
      coalesce(j.provider_npi__raw, j.provider_npi) as provider_npi
    from judged j
  )
  select n.*
  from rejected n
  where not exists (
    select 1 from {{ vault_self() }} r where r.reject_id = n.reject_id
  )
)

select
  cast(reject_id as varchar) as reject_id,
  cast(reason as varchar) as reason,
  cast(source_table as varchar) as source_table,
  cast(claim_provider_hk as varchar) as claim_provider_hk,
  cast(load_timestamp as timestamp) as load_timestamp,
  cast(record_source as varchar) as record_source,
  cast(run_id as bigint) as run_id,
  cast(claim_id as varchar) as claim_id,
  cast(provider_npi as varchar) as provider_npi
from l_claim_provider_rejects__rows
