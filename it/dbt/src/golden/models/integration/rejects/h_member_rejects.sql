-- h_member_rejects beside hub h_member of member
-- Health insurance member across all source systems
-- source systems: gemstone_facets, legacy_facets
-- spec: src/main/vault/member.yaml:6:3
-- made by vault-maven-plugin 0.1.0-SNAPSHOT; change the spec, not this file
{{ config(materialized='incremental') }}

with h_member_rejects__rows_1 as (
  -- rows without a usable business key
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
    union all
    select
      1 as _place,
      'gemstone_facets.gms_member' as source_table,
      member_hk,
      member_id,
      member_id__raw,
      load_timestamp,
      record_source
    from {{ ref('stg_member_gemstone_facets') }}
    union all
    select
      2 as _place,
      'legacy_facets.facets_claim' as source_table,
      member_hk,
      member_id,
      member_id__raw,
      load_timestamp,
      record_source
    from {{ ref('stg_claim_legacy_facets') }}
  ),
  judged as (
    select
      f.*,
      case
        when (
          f.member_hk is null and ((cast(f.member_id as varchar) is null and f.member_id__raw is null))
        ) then 'null_key'
        when f.load_timestamp is null then 'null_ldts'
        when f.member_hk = '00000000000000000000000000000000' then 'zero_key'
        when (f.member_id__raw is not null) then 'bad_type'
      end as _unusable
    from fed f
    where (
      f.member_hk is null
      or f.load_timestamp is null
    )
  ),
  rejected as (
    select distinct
      {{ vault_identity(
        ["j.source_table", "strftime(j.load_timestamp, '%Y-%m-%dT%H:%M:%S.%f')", "j.record_source",
        "coalesce(j.member_id__raw, cast(j.member_id as varchar))"]
      ) }} as reject_id,
      j._unusable as reason,
      j.source_table,
      j.member_hk,
      j.load_timestamp,
      j.record_source,
      (select max(run_id) from {{ vault_control('vault_run') }} where coalesce(model, 'health') = 'health') as run_id,
      coalesce(j.member_id__raw, cast(j.member_id as varchar)) as member_id
    from judged j
  )
  select n.*
  from rejected n
  where not exists (
    select 1 from {{ vault_self() }} r where r.reject_id = n.reject_id
  )
),

h_member_rejects__rows_2 as (
  -- rows whose hash key stands for another business key
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
    union all
    select
      1 as _place,
      'gemstone_facets.gms_member' as source_table,
      member_hk,
      member_id,
      member_id__raw,
      load_timestamp,
      record_source
    from {{ ref('stg_member_gemstone_facets') }}
    union all
    select
      2 as _place,
      'legacy_facets.facets_claim' as source_table,
      member_hk,
      member_id,
      member_id__raw,
      load_timestamp,
      record_source
    from {{ ref('stg_claim_legacy_facets') }}
  ),
  collided as (
    select distinct
      {{ vault_identity(
        ["f.source_table", "strftime(f.load_timestamp, '%Y-%m-%dT%H:%M:%S.%f')", "f.record_source",
        "coalesce(f.member_id__raw, cast(f.member_id as varchar))"]
      ) }} as reject_id,
      'collision' as reason,
      f.source_table,
      f.member_hk,
      f.load_timestamp,
      f.record_source,
      (select max(run_id) from {{ vault_control('vault_run') }} where coalesce(model, 'health') = 'health') as run_id,
      coalesce(f.member_id__raw, cast(f.member_id as varchar)) as member_id
    from fed f
    join {{ ref('h_member') }} k on k.member_hk = f.member_hk
    where f.member_hk <> '00000000000000000000000000000000'
      and f.load_timestamp is not null
      and (f.member_id is distinct from k.member_id)
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
  cast(member_hk as varchar) as member_hk,
  cast(load_timestamp as timestamp) as load_timestamp,
  cast(record_source as varchar) as record_source,
  cast(run_id as bigint) as run_id,
  cast(member_id as varchar) as member_id
from h_member_rejects__rows_1
union all
select
  cast(reject_id as varchar) as reject_id,
  cast(reason as varchar) as reason,
  cast(source_table as varchar) as source_table,
  cast(member_hk as varchar) as member_hk,
  cast(load_timestamp as timestamp) as load_timestamp,
  cast(record_source as varchar) as record_source,
  cast(run_id as bigint) as run_id,
  cast(member_id as varchar) as member_id
from h_member_rejects__rows_2
