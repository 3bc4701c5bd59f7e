-- s_claim_amounts_legacy_facets_rejects beside satellite s_claim_amounts_legacy_facets of claim
-- source systems: legacy_facets
-- spec: src/main/vault/claim.yaml:7:5
-- made by vault-maven-plugin 0.1.0-SNAPSHOT; change the spec, not this file
{{ config(materialized='incremental') }}

with s_claim_amounts_legacy_facets__known as (
  -- what is known of the keys of the batch
  with fed as not materialized (
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
  stored as (
    select m.claim_hk, m.load_timestamp, m.amounts_hashdiff, m.record_source
    from {{ vault_stored('s_claim_amounts_legacy_facets') }} m
    where m.claim_hk in (select f.claim_hk from fed f)
  )
  select k.claim_hk, k.load_timestamp, k.amounts_hashdiff, k.record_source, true as is_stored
  from stored k
  union all
  select t.claim_hk, t.load_timestamp, t.amounts_hashdiff, t.record_source, false as is_stored
  from {{ vault_stored('s_claim_amounts_legacy_facets_tracking') }} t
  where not exists (
    select 1 from stored k
    where k.claim_hk = t.claim_hk and k.load_timestamp = t.load_timestamp
  )
    and t.claim_hk in (select f.claim_hk from fed f)
),

s_claim_amounts_legacy_facets__judged as (
  -- rows of the batch with a verdict, where there is anything to judge
  with fed as not materialized (
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
  doubtful as (
    select f.claim_hk from fed f group by f.claim_hk having count(*) > 1
    union
    select k.claim_hk from s_claim_amounts_legacy_facets__known k
    union
    select r.claim_hk from {{ vault_self() }} r
  ),
  read as (
    select
      f.*,
      case
        when (
          f.claim_hk is null and (
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
        ) then 'null_key'
        when f.load_timestamp is null then 'null_ldts'
        when f.claim_hk = '00000000000000000000000000000000' then 'zero_key'
        when (
          f.claim_id__raw is not null or f.service_date__raw is not null or f.billed_amount__raw is not null
        ) then 'bad_type'
      end as _unusable
    from fed f
  ),
  doubted as (
    select r.*
    from read r
    left join doubtful d on d.claim_hk = r.claim_hk
    where d.claim_hk is not null
      or r._unusable is not null
  ),
  suspects as (
    select distinct r.claim_hk, r.load_timestamp
    from {{ vault_self() }} r
  ),
  examined as (
    select
      f.*,
      case
        when s.claim_hk is not null then {{ vault_identity(
          ["f.source_table", "strftime(f.load_timestamp, '%Y-%m-%dT%H:%M:%S.%f')", "f.record_source",
          "coalesce(f.claim_id__raw, f.claim_id)", "coalesce(f.service_date__raw, cast(f.service_date as varchar))",
          "coalesce(f.billed_amount__raw, case when right(cast(cast(f.billed_amount as decimal(12,2)) as varchar), 1) = '0' then regexp_replace(cast(cast(f.billed_amount as decimal(12,2)) as varchar), '[.]?0+$', '') else cast(cast(f.billed_amount as decimal(12,2)) as varchar) end)"]
        ) }}
      end as _reject_id
    from doubted f
    left join suspects s on s.claim_hk = f.claim_hk and s.load_timestamp = f.load_timestamp
  ),
  open_rows as (
    select
      e.*,
      case when r.reject_id is not null then 'rejected' else e._unusable end as _fault
    from examined e
    left join {{ vault_self() }} r on r.reject_id = e._reject_id
  ),
  crowded as (
    select o.claim_hk, o.load_timestamp
    from open_rows o
    group by o.claim_hk, o.load_timestamp
    having count(*) > 1
  ),
  claims as (
    select
      o.*,
      min(o._place) over slot as _first_place,
      first_value(o.amounts_hashdiff) over ranked as _winning_hashdiff,
      row_number() over ranked as _rank_in_slot
    from open_rows o
    join crowded n on n.claim_hk = o.claim_hk and n.load_timestamp = o.load_timestamp
    where o._fault is null
    window
      slot as (partition by o.claim_hk, o.load_timestamp),
      ranked as (
        partition by o.claim_hk, o.load_timestamp
        order by o._place, o.record_source nulls first, o.amounts_hashdiff
      )
  ),
  contested as (
    select
      c.*,
      max(case when c._place = c._first_place and c.amounts_hashdiff <> c._winning_hashdiff then 1 else 0 end)
        over (partition by c.claim_hk, c.load_timestamp) as _contradicted
    from claims c
    union all
    select
      o.*, o._place as _first_place, o.amounts_hashdiff as _winning_hashdiff, 1 as _rank_in_slot, 0 as _contradicted
    from open_rows o
    left join crowded n on n.claim_hk = o.claim_hk and n.load_timestamp = o.load_timestamp
    where n.claim_hk is null
      and o._fault is null
  ),
  closed as (
    select distinct r.claim_hk, r.load_timestamp
    from {{ vault_self() }} r
    where r.reason = 'conflict'
  ),
  weighed as (
    select
      c._place,
      c.source_table,
      c.claim_hk,
      c.amounts_hashdiff,
      c.claim_id,
      c.claim_id__raw,
      c.service_date,
      c.service_date__raw,
      c.billed_amount,
      c.billed_amount__raw,
      c.load_timestamp,
      c.record_source,
      case
        when known.amounts_hashdiff is not null then case
          when known.amounts_hashdiff = c.amounts_hashdiff then 'replay' else 'taken'
        end
        when closed.claim_hk is not null or c._contradicted = 1 then 'conflict'
        when c._rank_in_slot = 1 then 'accepted'
        when c.amounts_hashdiff <> c._winning_hashdiff then 'taken'
        else 'duplicate'
      end as _verdict
    from contested c
    left join s_claim_amounts_legacy_facets__known known
      on known.claim_hk = c.claim_hk and known.load_timestamp = c.load_timestamp
    left join closed
      on closed.claim_hk = c.claim_hk and closed.load_timestamp = c.load_timestamp
  )
  select
    w._place,
    w.source_table,
    w.claim_hk,
    w.amounts_hashdiff,
    w.claim_id,
    w.claim_id__raw,
    w.service_date,
    w.service_date__raw,
    w.billed_amount,
    w.billed_amount__raw,
    w.load_timestamp,
    w.record_source,
    w._verdict
  from weighed w
  union all
  select
    o._place,
    o.source_table,
    o.claim_hk,
    o.amounts_hashdiff,
    o.claim_id,
    o.claim_id__raw,
    o.service_date,
    o.service_date__raw,
    o.billed_amount,
    o.billed_amount__raw,
    o.load_timestamp,
    o.record_source,
    o._fault as _verdict
  from open_rows o
  where o._fault is not null
),

s_claim_amounts_legacy_facets_rejects__rows as (
  -- rows that cannot be stored
  with rejected as (
    select distinct
      {{ vault_identity(
        ["j.source_table", "strftime(j.load_timestamp, '%Y-%m-%dT%H:%M:%S.%f')", "j.record_source",
        "coalesce(j.claim_id__raw, j.claim_id)", "coalesce(j.service_date__raw, cast(j.service_date as varchar))",
        "coalesce(j.billed_amount__raw, case when right(cast(cast(j.billed_amount as decimal(12,2)) as varchar), 1) = '0' then regexp_replace(cast(cast(j.billed_amount as decimal(12,2)) as varchar), '[.]?0+$', '') else cast(cast(j.billed_amount as decimal(12,2)) as varchar) end)"]
      ) }} as reject_id,
      j._verdict as reason,
      j.source_table,
      j.claim_hk,
      j.load_timestamp,
      j.record_source,
      (select max(run_id) from {{ vault_control('vault_run') }} where coalesce(model, 'health') = 'health') as run_id,
      coalesce(j.claim_id__raw, j.claim_id) as claim_id,
      coalesce(j.service_date__raw, cast(j.service_date as varchar)) as service_date,
      coalesce(
        j.billed_amount__raw,
        case
          when right(cast(cast(j.billed_amount as decimal(12,2)) as varchar), 1) = '0'
            then regexp_replace(cast(cast(j.billed_amount as decimal(12,2)) as varchar), '[.]?0+$', '')
          else cast(cast(j.billed_amount as decimal(12,2)) as varchar)
        end
      ) as billed_amount
    from s_claim_amounts_legacy_facets__judged j
    where j._verdict not in ('accepted', 'replay', 'duplicate', 'surplus', 'rejected')
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
  cast(claim_hk as varchar) as claim_hk,
  cast(load_timestamp as timestamp) as load_timestamp,
  cast(record_source as varchar) as record_source,
  cast(run_id as bigint) as run_id,
  cast(claim_id as varchar) as claim_id,
  cast(service_date as varchar) as service_date,
  cast(billed_amount as varchar) as billed_amount
from s_claim_amounts_legacy_facets_rejects__rows
