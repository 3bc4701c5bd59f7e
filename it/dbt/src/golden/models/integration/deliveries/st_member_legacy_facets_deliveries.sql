-- st_member_legacy_facets_deliveries beside status tracking st_member_legacy_facets of member
-- source systems: legacy_facets
-- spec: src/main/vault/member.yaml:6:3
-- made by vault-maven-plugin 0.1.0-SNAPSHOT; change the spec, not this file
{{ config(materialized='incremental') }}

-- depends_on: {{ ref('st_member_legacy_facets') }}
-- depends_on: {{ ref('st_member_legacy_facets_rejects') }}
with st_member_legacy_facets__judged as (
  -- what is judged for the first time
  with delivered as (
    select 0 as _place, load_timestamp, record_source
    from {{ ref('stg_member_legacy_facets') }}
    where load_timestamp is not null
    union all
    select 1 as _place, t.load_timestamp as load_timestamp, cast(null as varchar) as record_source
    from {{ vault_told(['stg_member_legacy_facets']) }} t
    where t.source_table in ('legacy_facets.facets_member')
  ),
  ranked as (
    select
      d.*,
      row_number() over (
        partition by d.load_timestamp
        order by d._place, d.record_source nulls first
      ) as _rank_in_delivery
    from delivered d
    where not exists (
      select 1 from {{ vault_self() }} m
      where 1 = 1 and m.load_timestamp = d.load_timestamp
    )
  )
  select r.load_timestamp, r.record_source
  from ranked r
  where r._rank_in_delivery = 1
),

st_member_legacy_facets_deliveries__rows as (
  -- what was judged; last, so that a broken run repeats it
  select
    j.load_timestamp,
    j.record_source,
    (select max(run_id) from {{ vault_control('vault_run') }} where coalesce(model, 'health') = 'health') as run_id
  from st_member_legacy_facets__judged j
)

select
  cast(load_timestamp as timestamp) as load_timestamp,
  cast(record_source as varchar) as record_source,
  cast(run_id as bigint) as run_id
from st_member_legacy_facets_deliveries__rows
