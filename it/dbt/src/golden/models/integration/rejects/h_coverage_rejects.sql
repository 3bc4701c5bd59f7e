-- h_coverage_rejects beside hub h_coverage of coverage
-- What a group of members is insured for
-- source systems: gemstone_facets, legacy_facets
-- spec: src/main/vault/coverage.yaml:5:3
-- made by vault-maven-plugin 0.1.0-SNAPSHOT; change the spec, not this file
{{ config(materialized='incremental') }}

with h_coverage_rejects__rows_1 as (
  -- rows without a usable business key
  with fed as (
    select
      0 as _place,
      'gemstone_facets.gms_coverage' as source_table,
      coverage_hk,
      coverage_id,
      coverage_id__raw,
      load_timestamp,
      record_source
    from {{ ref('stg_coverage_gemstone_facets') }}
    union all
    select
      1 as _place,
      'legacy_facets.facets_coverage' as source_table,
      coverage_hk,
      coverage_id,
      coverage_id__raw,
      load_timestamp,
      record_source
    from {{ ref('stg_coverage_legacy_facets') }}
    union all
    select
      2 as _place,
      'legacy_facets.facets_member' as source_table,
      coverage_hk,
      coverage_id,
      coverage_id__raw,
      load_timestamp,
      record_source
    from {{ ref('stg_member_legacy_facets') }}
    union all
    select
      3 as _place,
      'gemstone_facets.gms_member' as source_table,
      coverage_hk,
      coverage_id,
      coverage_id__raw,
      load_timestamp,
      record_source
    from {{ ref('stg_member_gemstone_facets') }}
  ),
  judged as (
    select
      f.*,
      case
        when (
          f.coverage_hk is null and ((cast(f.coverage_id as varchar) is null and f.coverage_id__raw is null))
        ) then 'null_key'
        when f.load_timestamp is null then 'null_ldts'
        when f.coverage_hk = '00000000000000000000000000000000' then 'zero_key'
        when (f.coverage_id__raw is not null) then 'bad_type'
      end as _unusable
    from fed f
    where (
      f.coverage_hk is null
      or f.load_timestamp is null
    )
  ),
  rejected as (
    select distinct
      {{ vault_identity(
        ["j.source_table", "strftime(j.load_timestamp, '%Y-%m-%dT%H:%M:%S.%f')", "j.record_source",
        "coalesce(j.coverage_id__raw, cast(j.coverage_id as varchar))"]
      ) }} as reject_id,
      j._unusable as reason,
      j.source_table,
      j.coverage_hk,
      j.load_timestamp,
      j.record_source,
      (select max(run_id) from {{ vault_control('vault_run') }} where coalesce(model, 'health') = 'health') as run_id,
      coalesce(j.coverage_id__raw, cast(j.coverage_id as varchar)) as coverage_id
    from judged j
  )
  select n.*
  from rejected n
  where not exists (
    select 1 from {{ vault_self() }} r where r.reject_id = n.reject_id
  )
),

h_coverage_rejects__rows_2 as (
  -- rows whose hash key stands for another business key
  with fed as (
    select
      0 as _place,
      'gemstone_facets.gms_coverage' as source_table,
      coverage_hk,
      coverage_id,
      coverage_id__raw,
      load_timestamp,
      record_source
    from {{ ref('stg_coverage_gemstone_facets') }}
    union all
    select
      1 as _place,
      'legacy_facets.facets_coverage' as source_table,
      coverage_hk,
      coverage_id,
      coverage_id__raw,
      load_timestamp,
      record_source
    from {{ ref('stg_coverage_legacy_facets') }}
    union all
    select
      2 as _place,
      'legacy_facets.facets_member' as source_table,
      coverage_hk,
      coverage_id,
      coverage_id__raw,
      load_timestamp,
      record_source
    from {{ ref('stg_member_legacy_facets') }}
    union all
    select
      3 as _place,
      'gemstone_facets.gms_member' as source_table,
      coverage_hk,
      coverage_id,
      coverage_id__raw,
      load_timestamp,
      record_source
    from {{ ref('stg_member_gemstone_facets') }}
  ),
  collided as (
    select distinct
      {{ vault_identity(
        ["f.source_table", "strftime(f.load_timestamp, '%Y-%m-%dT%H:%M:%S.%f')", "f.record_source",
        "coalesce(f.coverage_id__raw, cast(f.coverage_id as varchar))"]
      ) }} as reject_id,
      'collision' as reason,
      f.source_table,
      f.coverage_hk,
      f.load_timestamp,
      f.record_source,
      (select max(run_id) from {{ vault_control('vault_run') }} where coalesce(model, 'health') = 'health') as run_id,
      coalesce(f.coverage_id__raw, cast(f.coverage_id as varchar)) as coverage_id
    from fed f
    join {{ ref('h_coverage') }} k on k.coverage_hk = f.coverage_hk
    where f.coverage_hk <> '00000000000000000000000000000000'
      and f.load_timestamp is not null
      and (f.coverage_id is distinct from k.coverage_id)
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
  cast(coverage_hk as varchar) as coverage_hk,
  cast(load_timestamp as timestamp) as load_timestamp,
  cast(record_source as varchar) as record_source,
  cast(run_id as bigint) as run_id,
  cast(coverage_id as varchar) as coverage_id
from h_coverage_rejects__rows_1
union all
select
  cast(reject_id as varchar) as reject_id,
  cast(reason as varchar) as reason,
  cast(source_table as varchar) as source_table,
  cast(coverage_hk as varchar) as coverage_hk,
  cast(load_timestamp as timestamp) as load_timestamp,
  cast(record_source as varchar) as record_source,
  cast(run_id as bigint) as run_id,
  cast(coverage_id as varchar) as coverage_id
from h_coverage_rejects__rows_2
