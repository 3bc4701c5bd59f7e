-- s_member_address_gemstone_facets_tracking beside satellite s_member_address_gemstone_facets of member
-- source systems: gemstone_facets
-- spec: src/main/vault/member.yaml:26:5
-- made by vault-maven-plugin 0.1.0-SNAPSHOT; change the spec, not this file
{{ config(materialized='incremental') }}

with s_member_address_gemstone_facets__known as (
  -- what is known of the keys of the batch
  with fed as not materialized (
    select
      0 as _place,
      'gemstone_facets.gms_member' as source_table,
      member_hk,
      address_hashdiff,
      member_id,
      member_id__raw,
      address_line1,
      address_line1__raw,
      address_line2,
      address_line2__raw,
      city,
      city__raw,
      state,
      state__raw,
      zip,
      zip__raw,
      load_timestamp,
      record_source
    from {{ ref('stg_member_gemstone_facets') }}
  ),
  stored as (
    select m.member_hk, m.load_timestamp, m.address_hashdiff, m.record_source
    from {{ ref('s_member_address_gemstone_facets') }} m
    where m.member_hk in (select f.member_hk from fed f)
  )
  select k.member_hk, k.load_timestamp, k.address_hashdiff, k.record_source, true as is_stored
  from stored k
  union all
  select t.member_hk, t.load_timestamp, t.address_hashdiff, t.record_source, false as is_stored
  from {{ vault_self() }} t
  where not exists (
    select 1 from stored k
    where k.member_hk = t.member_hk and k.load_timestamp = t.load_timestamp
  )
    and t.member_hk in (select f.member_hk from fed f)
),

s_member_address_gemstone_facets__judged as (
  -- rows of the batch with a verdict, where there is anything to judge
  with fed as not materialized (
    select
      0 as _place,
      'gemstone_facets.gms_member' as source_table,
      member_hk,
      address_hashdiff,
      member_id,
      member_id__raw,
      address_line1,
      address_line1__raw,
      address_line2,
      address_line2__raw,
      city,
      city__raw,
      state,
      state__raw,
      zip,
      zip__raw,
      load_timestamp,
      record_source
    from {{ ref('stg_member_gemstone_facets') }}
  ),
  doubtful as (
    select f.member_hk from fed f group by f.member_hk having count(*) > 1
    union
    select k.member_hk from s_member_address_gemstone_facets__known k
    union
    select r.member_hk from {{ ref('s_member_address_gemstone_facets_rejects') }} r
  ),
  read as (
    select
      f.*,
      case
        when (
          f.member_hk is null and ((cast(f.member_id as varchar) is null and f.member_id__raw is null))
        ) then 'null_key'
        when f.load_timestamp is null then 'null_ldts'
        when f.member_hk = '00000000000000000000000000000000' then 'zero_key'
        when (
          f.member_id__raw is not null
          or f.address_line1__raw is not null
          or f.address_line2__raw is not null
          or f.city__raw is not null
          or f.state__raw is not null
          or f.zip__raw is not null
        ) then 'bad_type'
      end as _unusable
    from fed f
  ),
  doubted as (
    select r.*
    from read r
    left join doubtful d on d.member_hk = r.member_hk
    where d.member_hk is not null
      or r._unusable is not null
  ),
  suspects as (
    select distinct r.member_hk, r.load_timestamp
    from {{ ref('s_member_address_gemstone_facets_rejects') }} r
  ),
  examined as (
    select
      f.*,
      case
        when s.member_hk is not null then {{ vault_identity(
          ["f.source_table", "strftime(f.load_timestamp, '%Y-%m-%dT%H:%M:%S.%f')", "f.record_source",
          "coalesce(f.member_id__raw, cast(f.member_id as varchar))", "coalesce(f.address_line1__raw, f.address_line1)",
          "coalesce(f.address_line2__raw, f.address_line2)", "coalesce(f.city__raw, f.city)",
          "coalesce(f.state__raw, f.state)", "coalesce(f.zip__raw, f.zip)"]
        ) }}
      end as _reject_id
    from doubted f
    left join suspects s on s.member_hk = f.member_hk and s.load_timestamp = f.load_timestamp
  ),
  open_rows as (
    select
      e.*,
      case when r.reject_id is not null then 'rejected' else e._unusable end as _fault
    from examined e
    left join {{ ref('s_member_address_gemstone_facets_rejects') }} r on r.reject_id = e._reject_id
  ),
  crowded as (
    select o.member_hk, o.load_timestamp
    from open_rows o
    group by o.member_hk, o.load_timestamp
    having count(*) > 1
  ),
  claims as (
    select
      o.*,
      min(o._place) over slot as _first_place,
      first_value(o.address_hashdiff) over ranked as _winning_hashdiff,
      row_number() over ranked as _rank_in_slot
    from open_rows o
    join crowded n on n.member_hk = o.member_hk and n.load_timestamp = o.load_timestamp
    where o._fault is null
    window
      slot as (partition by o.member_hk, o.load_timestamp),
      ranked as (
        partition by o.member_hk, o.load_timestamp
        order by o._place, o.record_source nulls first, o.address_hashdiff, o.address_line1 nulls first,
          o.address_line2 nulls first, o.city nulls first, o.state nulls first, o.zip nulls first
      )
  ),
  contested as (
    select
      c.*,
      max(case when c._place = c._first_place and c.address_hashdiff <> c._winning_hashdiff then 1 else 0 end)
        over (partition by c.member_hk, c.load_timestamp) as _contradicted
    from claims c
    union all
    select
      o.*, o._place as _first_place, o.address_hashdiff as _winning_hashdiff, 1 as _rank_in_slot, 0 as _contradicted
    from open_rows o
    left join crowded n on n.member_hk = o.member_hk and n.load_timestamp = o.load_timestamp
    where n.member_hk is null
      and o._fault is null
  ),
  closed as (
    select distinct r.member_hk, r.load_timestamp
    from {{ ref('s_member_address_gemstone_facets_rejects') }} r
    where r.reason = 'conflict'
  ),
  weighed as (
    select
      c._place,
      c.source_table,
      c.member_hk,
      c.address_hashdiff,
      c.member_id,
      c.member_id__raw,
      c.address_line1,
      c.address_line1__raw,
      c.address_line2,
      c.address_line2__raw,
      c.city,
      c.city__raw,
      c.state,
      c.state__raw,
      c.zip,
      c.zip__raw,
      c.load_timestamp,
      c.record_source,
      case
        when known.address_hashdiff is not null then case
          when known.address_hashdiff = c.address_hashdiff then 'replay' else 'taken'
        end
        when closed.member_hk is not null or c._contradicted = 1 then 'conflict'
        when c._rank_in_slot = 1 then 'accepted'
        when c.address_hashdiff <> c._winning_hashdiff then 'taken'
        else 'duplicate'
      end as _verdict
    from contested c
    left join s_member_address_gemstone_facets__known known
      on known.member_hk = c.member_hk and known.load_timestamp = c.load_timestamp
    left join closed
      on closed.member_hk = c.member_hk and closed.load_timestamp = c.load_timestamp
  )
  select
    w._place,
    w.source_table,
    w.member_hk,
    w.address_hashdiff,
    w.member_id,
    w.member_id__raw,
    w.address_line1,
    w.address_line1__raw,
    w.address_line2,
    w.address_line2__raw,
    w.city,
    w.city__raw,
    w.state,
    w.state__raw,
    w.zip,
    w.zip__raw,
    w.load_timestamp,
    w.record_source,
    w._verdict
  from weighed w
  union all
  select
    o._place,
    o.source_table,
    o.member_hk,
    o.address_hashdiff,
    o.member_id,
    o.member_id__raw,
    o.address_line1,
    o.address_line1__raw,
    o.address_line2,
    o.address_line2__raw,
    o.city,
    o.city__raw,
    o.state,
    o.state__raw,
    o.zip,
    o.zip__raw,
    o.load_timestamp,
    o.record_source,
    o._fault as _verdict
  from open_rows o
  where o._fault is not null
),

s_member_address_gemstone_facets__additions as (
  -- rows that differ from the row before them
  with accepted as (
    select member_hk, load_timestamp, address_hashdiff, record_source
    from s_member_address_gemstone_facets__judged
    where _verdict = 'accepted'
  ),
  lowest as (
    select member_hk, min(load_timestamp) as first_ldts from accepted group by member_hk
  ),
  floors as (
    select
      l.member_hk,
      l.first_ldts,
      coalesce(max(case when k.load_timestamp < l.first_ldts then k.load_timestamp end), l.first_ldts) as floor_ldts
    from lowest l
    left join s_member_address_gemstone_facets__known k on k.member_hk = l.member_hk
    group by l.member_hk, l.first_ldts
  ),
  line as (
    select a.member_hk, a.load_timestamp, a.address_hashdiff, a.record_source, true as is_new, false as is_stored
    from accepted a
    union all
    select k.member_hk, k.load_timestamp, k.address_hashdiff, k.record_source, false as is_new, k.is_stored
    from s_member_address_gemstone_facets__known k
    join floors f on f.member_hk = k.member_hk and k.load_timestamp >= f.floor_ldts
  ),
  compared as (
    select
      l.*,
      lag(l.address_hashdiff) over (partition by l.member_hk order by l.load_timestamp) as previous_hashdiff
    from line l
  )
  select c.member_hk, c.load_timestamp, c.address_hashdiff, c.record_source, c.is_new
  from compared c
  join floors f on f.member_hk = c.member_hk
  where c.load_timestamp >= f.first_ldts
    and c.address_hashdiff is distinct from c.previous_hashdiff
    and not c.is_stored
),

s_member_address_gemstone_facets_tracking__rows as (
  -- rows that were accepted and equal the row before them; last, so that a broken run repeats them
  select
    j.member_hk,
    j.load_timestamp,
    j.address_hashdiff,
    j.record_source,
    (select max(run_id) from {{ vault_control('vault_run') }} where coalesce(model, 'health') = 'health') as run_id
  from s_member_address_gemstone_facets__judged j
  where j._verdict = 'accepted'
    and not exists (
      select 1 from s_member_address_gemstone_facets__additions a
      where a.member_hk = j.member_hk and a.load_timestamp = j.load_timestamp
    )
)

select
  cast(member_hk as varchar) as member_hk,
  cast(load_timestamp as timestamp) as load_timestamp,
  cast(address_hashdiff as varchar) as address_hashdiff,
  cast(record_source as varchar) as record_source,
  cast(run_id as bigint) as run_id
from s_member_address_gemstone_facets_tracking__rows
