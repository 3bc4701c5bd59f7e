-- h_provider_rejects beside hub h_provider of provider
-- Who treats members
-- source systems: legacy_facets
-- spec: src/main/vault/provider.yaml:5:3
-- made by vault-maven-plugin 0.1.0-SNAPSHOT; change the spec, not this file
{{ config(materialized='incremental') }}

with h_provider_rejects__rows_1 as (
  -- rows without a usable business key
  with fed as (
    select
      0 as _place,
      'legacy_facets.facets_provider' as source_table,
      provider_hk,
      provider_npi,
      provider_npi__raw,
      load_timestamp,
      record_source
    from {{ ref('stg_provider_legacy_facets') }}
    union all
    select
      1 as _place,
      'legacy_facets.facets_claim' as source_table,
      provider_hk,
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
          f.provider_hk is null and (
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
        ) then 'null_key'
        when f.load_timestamp is null then 'null_ldts'
        when f.provider_hk = '00000000000000000000000000000000' then 'zero_key'
        when (f.provider_npi__raw is not null) then 'bad_type'
      end as _unusable
    from fed f
    where (
      f.provider_hk is null
      or f.load_timestamp is null
    )
  ),
  rejected as (
    select distinct
      {{ vault_identity(
        ["j.source_table", "strftime(j.load_timestamp, '%Y-%m-%dT%H:%M:%S.%f')", "j.record_source",
        "coalesce(j.provider_npi__raw, j.provider_npi)"]
      ) }} as reject_id,
      j._unusable as reason,
      j.source_table,
      j.provider_hk,
      j.load_timestamp,
      j.record_source,
      (select max(run_id) from {{ vault_control('vault_run') }} where coalesce(model, 'health') = 'health') as run_id,
      coalesce(j.provider_npi__raw, j.provider_npi) as provider_npi
    from judged j
  )
  select n.*
  from rejected n
  where not exists (
    select 1 from {{ vault_self() }} r where r.reject_id = n.reject_id
  )
),

h_provider_rejects__rows_2 as (
  -- rows whose hash key stands for another business key
  with fed as (
    select
      0 as _place,
      'legacy_facets.facets_provider' as source_table,
      provider_hk,
      provider_npi,
      provider_npi__raw,
      load_timestamp,
      record_source
    from {{ ref('stg_provider_legacy_facets') }}
    union all
    select
      1 as _place,
      'legacy_facets.facets_claim' as source_table,
      provider_hk,
      provider_npi,
      provider_npi__raw,
      load_timestamp,
      record_source
    from {{ ref('stg_claim_legacy_facets') }}
  ),
  collided as (
    select distinct
      {{ vault_identity(
        ["f.source_table", "strftime(f.load_timestamp, '%Y-%m-%dT%H:%M:%S.%f')", "f.record_source",
        "coalesce(f.provider_npi__raw, f.provider_npi)"]
      ) }} as reject_id,
      'collision' as reason,
      f.source_table,
      f.provider_hk,
      f.load_timestamp,
      f.record_source,
      (select max(run_id) from {{ vault_control('vault_run') }} where coalesce(model, 'health') = 'health') as run_id,
      coalesce(f.provider_npi__raw, f.provider_npi) as provider_npi
    from fed f
    join {{ ref('h_provider') }} k on k.provider_hk = f.provider_hk
    where f.provider_hk <> '00000000000000000000000000000000'
      and f.load_timestamp is not null
      and (
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
        end is distinct
        from case
          when k.provider_npi >= '!'
            and right(k.provider_npi, 1) >= '!'
            and strlen(k.provider_npi) = length(k.provider_npi)
            then upper(k.provider_npi)
          else nullif(
            translate(
              trim(nfc_normalize(k.provider_npi), e'\t\n\x0b\x0c\r '), 'abcdefghijklmnopqrstuvwxyz',
              'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
            ),
            ''
          )
        end
      )
  )
  select n.*
  from collided n
  where not exists (
    select 1 from {{ vault_self() }} r where r.reject_id = n.reject_id
  )
)

select
  cast(reject_id as varchar) as reject_id,
  cast(reason as varchar) as reason,
  cast(source_table as varchar) as source_table,
  cast(provider_hk as varchar) as provider_hk,
  cast(load_timestamp as timestamp) as load_timestamp,
  cast(record_source as varchar) as record_source,
  cast(run_id as bigint) as run_id,
  cast(provider_npi as varchar) as provider_npi
from h_provider_rejects__rows_1
union all
select
  cast(reject_id as varchar) as reject_id,
  cast(reason as varchar) as reason,
  cast(source_table as varchar) as source_table,
  cast(provider_hk as varchar) as provider_hk,
  cast(load_timestamp as timestamp) as load_timestamp,
  cast(record_source as varchar) as record_source,
  cast(run_id as bigint) as run_id,
  cast(provider_npi as varchar) as provider_npi
from h_provider_rejects__rows_2
