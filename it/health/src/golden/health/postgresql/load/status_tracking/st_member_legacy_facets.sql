-- status tracking st_member_legacy_facets of member
-- spec: src/main/vault/member.yaml:6:3
-- made by vault-maven-plugin 0.1.0-SNAPSHOT; change the spec, not this file

-- each row of the batch with what it says
drop table if exists pg_temp.st_member_legacy_facets__seen;
-- @work st_member_legacy_facets__seen
create temporary table st_member_legacy_facets__seen as
with fed as (
  select
    0 as _place,
    'legacy_facets.facets_member' as source_table,
    member_hk,
    member_id,
    member_id__raw,
    load_timestamp,
    record_source
  from stg_member_legacy_facets
),
suspects as (
  select distinct r.member_hk, r.load_timestamp
  from st_member_legacy_facets_rejects r
),
examined as (
  select
    f.*,
    case
      when s.member_hk is not null then md5(
        coalesce(cast(length(f.source_table) as varchar) || ':' || f.source_table, '-') || ';'
        || coalesce(
          cast(length(to_char(f.load_timestamp, 'YYYY-MM-DD"T"HH24:MI:SS.US')) as varchar) || ':'
            || to_char(f.load_timestamp, 'YYYY-MM-DD"T"HH24:MI:SS.US'),
          '-'
        )
        || ';' || coalesce(cast(length(f.record_source) as varchar) || ':' || f.record_source, '-') || ';'
        || coalesce(
          cast(length(coalesce(f.member_id__raw, cast(f.member_id as text))) as varchar) || ':'
            || coalesce(f.member_id__raw, cast(f.member_id as text)),
          '-'
        )
      )
    end as _reject_id
  from fed f
  left join suspects s on s.member_hk = f.member_hk and s.load_timestamp = f.load_timestamp
),
open_rows as (
  select
    f.*,
    case
      when (f.member_hk is null and ((cast(f.member_id as text) is null and f.member_id__raw is null))) then 'null_key'
      when f.load_timestamp is null then 'null_ldts'
      when f.member_hk = '00000000000000000000000000000000' then 'zero_key'
      when (f.member_id__raw is not null) then 'bad_type'
    end as _unusable
  from examined f
  where not exists (
    select 1 from st_member_legacy_facets_rejects r
    where r.reject_id = f._reject_id
  )
),
sound as (
  select
    o.*,
    1 as _sequence_rank
  from open_rows o
  where o._unusable is null
)
select
  x._place,
  x.source_table,
  x.member_hk,
  x.member_id,
  x.member_id__raw,
  x.load_timestamp,
  x.record_source,
  case
    when x._sequence_rank > 1 then 'superseded'
    else 'shown'
  end as _verdict
from sound x
union all
select
  o._place,
  o.source_table,
  o.member_hk,
  o.member_id,
  o.member_id__raw,
  o.load_timestamp,
  o.record_source,
  o._unusable as _verdict
from open_rows o
where o._unusable is not null;

-- what is judged for the first time
drop table if exists pg_temp.st_member_legacy_facets__judged;
-- @work st_member_legacy_facets__judged
create temporary table st_member_legacy_facets__judged as
with delivered as (
  select 0 as _place, load_timestamp, record_source
  from stg_member_legacy_facets
  where load_timestamp is not null
  union all
  select 1 as _place, t.load_timestamp as load_timestamp, cast(null as text) as record_source
  from vault_delivery_list t
  where t.source_table in ('legacy_facets.facets_member')
),
ranked as (
  select
    d.*,
    row_number() over (
      partition by d.load_timestamp
      order by d._place, d.record_source collate "C" nulls first
    ) as _rank_in_delivery
  from delivered d
  where not exists (
    select 1 from st_member_legacy_facets_deliveries m
    where 1 = 1 and m.load_timestamp = d.load_timestamp
  )
)
select r.load_timestamp, r.record_source
from ranked r
where r._rank_in_delivery = 1;

-- what is stored of it
drop table if exists pg_temp.st_member_legacy_facets__known;
-- @work st_member_legacy_facets__known
create temporary table st_member_legacy_facets__known as
with named as (
  select j.load_timestamp
  from st_member_legacy_facets__judged j
  union all
  select n.load_timestamp
  from st_member_legacy_facets__seen n
  where n._verdict = 'shown'
),
lowest as (
  select min(n.load_timestamp) as first_ldts
  from named n
  having min(n.load_timestamp) is not null
),
stored as (
  select
    t.member_hk, t.load_timestamp, t.record_source,
    case when t.status = 'I' then 1 else 0 end as present,
    l.first_ldts,
    lead(t.load_timestamp) over (partition by t.member_hk order by t.load_timestamp) as next_ldts
  from lowest l
  join st_member_legacy_facets t on 1 = 1
)
select k.member_hk, k.load_timestamp, k.record_source, k.present
from stored k
where k.load_timestamp >= k.first_ldts
   or (k.present = 1 and (k.next_ldts is null or k.next_ldts >= k.first_ldts));

-- observations that differ from the state before them
drop table if exists pg_temp.st_member_legacy_facets__additions;
-- @work st_member_legacy_facets__additions
create temporary table st_member_legacy_facets__additions as
with shown as (
  select
    n.member_hk, n.load_timestamp, n.record_source,
    row_number() over (
      partition by n.member_hk, n.load_timestamp order by n._place, n.record_source collate "C" nulls first
    ) as rank_at_slot
  from st_member_legacy_facets__seen n
  where n._verdict = 'shown'
),
items as (
  select k.member_hk from st_member_legacy_facets__known k
  union
  select n.member_hk from shown n
),
named as (
  select j.load_timestamp from st_member_legacy_facets__judged j
  union
  select n.load_timestamp from shown n
),
next_judged as (
  select n.load_timestamp, min(b.load_timestamp) as next_ldts
  from named n
  join st_member_legacy_facets_deliveries b on 1 = 1 and b.load_timestamp > n.load_timestamp
  group by n.load_timestamp
),
behind as (
  select distinct b.load_timestamp, b.record_source
  from next_judged n
  join st_member_legacy_facets_deliveries b on 1 = 1 and b.load_timestamp = n.next_ldts
),
held as (
  select
    i.member_hk, b.load_timestamp, b.record_source,
    coalesce(k.present, 0) as present,
    row_number() over (partition by i.member_hk, b.load_timestamp order by k.load_timestamp desc) as distance
  from behind b
  join items i on 1 = 1
  left join st_member_legacy_facets__known k on k.member_hk = i.member_hk and k.load_timestamp <= b.load_timestamp
),
observed as (
  select k.member_hk, k.load_timestamp, k.record_source, k.present, 0 as precedence
  from st_member_legacy_facets__known k
  union all
  select n.member_hk, n.load_timestamp, n.record_source, 1 as present, 1 as precedence
  from shown n
  where n.rank_at_slot = 1
  union all
  select i.member_hk, j.load_timestamp, j.record_source, 0 as present, 2 as precedence
  from st_member_legacy_facets__judged j
  join items i on 1 = 1
  union all
  select h.member_hk, h.load_timestamp, h.record_source, h.present, 3 as precedence
  from held h
  where h.distance = 1
),
line as (
  select
    o.*,
    row_number() over (partition by o.member_hk, o.load_timestamp order by o.precedence) as rank_at_slot
  from observed o
),
compared as (
  select
    l.*,
    coalesce(lag(l.present) over (partition by l.member_hk order by l.load_timestamp), 0) as previous_present
  from line l
  where l.rank_at_slot = 1
)
select c.member_hk, c.load_timestamp, c.record_source, c.present
from compared c
where c.precedence > 0 and c.present <> c.previous_present;

-- before a batch that is large beside what is stored the indexes go, and are made again behind it
do $$
begin
  if to_regclass('ix_st_member_legacy_facets_key') is not null and (
    select n.brought >= 10000 and not exists (select 1 from st_member_legacy_facets k offset 3 * n.brought)
    from (
      select 50 * count(*) as brought
      from (
        select member_hk
        from stg_member_legacy_facets tablesample system (2) repeatable (1)
      ) f
      where f.member_hk is not null
        and not exists (select 1 from st_member_legacy_facets k where k.member_hk = f.member_hk)
    ) n
  ) then
    set local lock_timeout = '1s';
    drop index ix_st_member_legacy_facets_key;
  end if;
exception
  when lock_not_available or dependent_objects_still_exist or undefined_object then null;
end
$$;

-- the changes
-- @rows st_member_legacy_facets
insert into st_member_legacy_facets (
  member_hk,
  load_timestamp,
  status,
  record_source,
  run_id
)
select
  a.member_hk,
  a.load_timestamp,
  case when a.present = 1 then 'I' else 'D' end as status,
  a.record_source,
  (select max(run_id) from vault_run where coalesce(model, 'health') = 'health') as run_id
from st_member_legacy_facets__additions a;

-- indexes, behind the first rows
create unique index if not exists ix_st_member_legacy_facets_key on st_member_legacy_facets (member_hk, load_timestamp);

-- rows that cannot be stored
-- @rejects st_member_legacy_facets_rejects
insert into st_member_legacy_facets_rejects (
  reject_id,
  reason,
  source_table,
  member_hk,
  load_timestamp,
  record_source,
  run_id,
  member_id
)
with rejected as (
  select distinct
    md5(
      coalesce(cast(length(n.source_table) as varchar) || ':' || n.source_table, '-') || ';'
      || coalesce(
        cast(length(to_char(n.load_timestamp, 'YYYY-MM-DD"T"HH24:MI:SS.US')) as varchar) || ':'
          || to_char(n.load_timestamp, 'YYYY-MM-DD"T"HH24:MI:SS.US'),
        '-'
      )
      || ';' || coalesce(cast(length(n.record_source) as varchar) || ':' || n.record_source, '-') || ';'
      || coalesce(
        cast(length(coalesce(n.member_id__raw, cast(n.member_id as text))) as varchar) || ':'
          || coalesce(n.member_id__raw, cast(n.member_id as text)),
        '-'
      )
    ) as reject_id,
    case when n._verdict = 'shown' then 'taken' else n._verdict end as reason,
    n.source_table,
    n.member_hk,
    n.load_timestamp,
    n.record_source,
    (select max(run_id) from vault_run where coalesce(model, 'health') = 'health') as run_id,
    coalesce(n.member_id__raw, cast(n.member_id as text)) as member_id
  from st_member_legacy_facets__seen n
  left join st_member_legacy_facets__known k
    on k.member_hk = n.member_hk and k.load_timestamp = n.load_timestamp and k.present = 0 and n._verdict = 'shown'
  where k.member_hk is not null
     or n._verdict not in ('shown', 'absent', 'superseded')
)
select n.*
from rejected n
where not exists (
  select 1 from st_member_legacy_facets_rejects r where r.reject_id = n.reject_id
);

-- what was judged; last, so that a broken run repeats it
-- @log st_member_legacy_facets_deliveries
insert into st_member_legacy_facets_deliveries (
  load_timestamp,
  record_source,
  run_id
)
select
  j.load_timestamp,
  j.record_source,
  (select max(run_id) from vault_run where coalesce(model, 'health') = 'health') as run_id
from st_member_legacy_facets__judged j;
