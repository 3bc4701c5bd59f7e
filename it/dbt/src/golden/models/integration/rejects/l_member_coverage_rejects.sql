-- l_member_coverage_rejects beside link l_member_coverage of member
-- source systems: gemstone_facets, legacy_facets
-- spec: src/main/vault/member.yaml:39:11
-- made by vault-maven-plugin 0.1.0-SNAPSHOT; change the spec, not this file
{{ config(materialized='incremental') }}

with l_member_coverage_rejects__rows as (
  -- rows without a usable key
  with fed as (
    select
      0 as _place,
      'legacy_facets.facets_member' as source_table,
      member_coverage_hk,
      member_hk,
      coverage_hk,
      member_id,
      member_id__raw,
      coverage_id,
      coverage_id__raw,
      load_timestamp,
      record_source
    from {{ ref('stg_member_legacy_facets') }}
    union all
    select
      1 as _place,
      'gemstone_facets.gms_member' as source_table,
      member_coverage_hk,
      member_hk,
      coverage_hk,
      member_id,
      member_id__raw,
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
        when (f.member_coverage_hk is null and ((cast(f.member_id as varchar) is null and f.member_id__raw is null)))
          or (
            f.member_coverage_hk is null and ((cast(f.coverage_id as varchar) is null and f.coverage_id__raw is null))
          )
          then 'null_key'
        when f.load_timestamp is null then 'null_ldts'
        when f.member_coverage_hk = '00000000000000000000000000000000' then 'zero_key'
        when (f.member_id__raw is not null or f.coverage_id__raw is not null) then 'bad_type'
      end as _unusable
    from fed f
    where (
      f.member_coverage_hk is null
      or f.load_timestamp is null
    )
  ),
  rejected as (
    select distinct
      {{ vault_identity(
        ["j.source_table", "strftime(j.load_timestamp, '%Y-%m-%dT%H:%M:%S.%f')", "j.record_source",
        "coalesce(j.member_id__raw, cast(j.member_id as varchar))",
        "coalesce(j.coverage_id__raw, cast(j.coverage_id as varchar))"]
      ) }} as reject_id,
      j._unusable as reason,
      j.source_table,
      j.member_coverage_hk,
      j.load_timestamp,
      j.record_source,
      (select max(run_id) from {{ vault_control('vault_run') }} where coalesce(model, 'health') = 'health') as run_id,
      coalesce(j.member_id__raw, cast(j.member_id as varchar)) as member_id,
      coalesce(j.coverage_id__raw, cast(j.coverage_id as varchar)) as coverage_id
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
  cast(member_coverage_hk as varchar) as member_coverage_hk,
  cast(load_timestamp as timestamp) as load_timestamp,
  cast(record_source as varchar) as record_source,
  cast(run_id as bigint) as run_id,
  cast(member_id as varchar) as member_id,
  cast(coverage_id as varchar) as coverage_id
from l_member_coverage_rejects__rows
