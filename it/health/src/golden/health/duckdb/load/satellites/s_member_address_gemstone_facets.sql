-- satellite s_member_address_gemstone_facets of member
-- spec: src/main/vault/member.yaml:26:5
-- made by vault-maven-plugin 0.1.0-SNAPSHOT; change the spec, not this file

-- whether the newest rows that are kept fit the satellite, and suffice for the batch
-- @work s_member_address_gemstone_facets__standing
create or replace temporary table s_member_address_gemstone_facets__standing as
with fed as (
  select load_timestamp from stg_member_gemstone_facets
),
kept as (
  select coalesce(
    (
      select sum(c._versions) from s_member_address_gemstone_facets__current c
    ) = (select count(*) from s_member_address_gemstone_facets m),
    false
  ) as fits
),
known_times as (
  select max(m.load_timestamp) as load_timestamp from s_member_address_gemstone_facets m
  union all
  select max(t.load_timestamp) as load_timestamp from s_member_address_gemstone_facets_tracking t
)
select
  k.fits,
  k.fits and (select min(f.load_timestamp) from fed f) > (select max(x.load_timestamp) from known_times x) as suffices
from kept k;

-- what is known of the keys of the batch
-- @work s_member_address_gemstone_facets__known
create or replace temporary table s_member_address_gemstone_facets__known as
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
  from stg_member_gemstone_facets
),
sought as (
  select f.member_hk from fed f
  where not (select t.suffices from s_member_address_gemstone_facets__standing t)
),
stored as (
  select m.member_hk, m.load_timestamp, m.address_hashdiff, m.record_source, null as _versions
  from s_member_address_gemstone_facets m
  where m.member_hk in (select f.member_hk from sought f)
  union all
  select c.member_hk, c.load_timestamp, c.address_hashdiff, null as record_source, c._versions
  from s_member_address_gemstone_facets__current c
  where c.member_hk in (
    select f.member_hk from fed f where (select t.suffices from s_member_address_gemstone_facets__standing t)
  )
)
select k.member_hk, k.load_timestamp, k.address_hashdiff, k.record_source, true as is_stored, k._versions
from stored k
union all
select t.member_hk, t.load_timestamp, t.address_hashdiff, t.record_source, false as is_stored, null as _versions
from s_member_address_gemstone_facets_tracking t
where not exists (
  select 1 from stored k
  where k.member_hk = t.member_hk and k.load_timestamp = t.load_timestamp
)
  and t.member_hk in (select f.member_hk from sought f);

-- rows of the batch with a verdict, where there is anything to judge
-- @work s_member_address_gemstone_facets__judged
create or replace temporary table s_member_address_gemstone_facets__judged as
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
  from stg_member_gemstone_facets
),
doubtful as (
  select f.member_hk from fed f group by f.member_hk having count(*) > 1
  union
  select k.member_hk from s_member_address_gemstone_facets__known k
  union
  select r.member_hk from s_member_address_gemstone_facets_rejects r
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
  from s_member_address_gemstone_facets_rejects r
),
examined as (
  select
    f.*,
    case
      when s.member_hk is not null then md5(
        array_to_string(
          list_transform(
            [f.source_table, strftime(f.load_timestamp, '%Y-%m-%dT%H:%M:%S.%f'), f.record_source,
            coalesce(f.member_id__raw, cast(f.member_id as varchar)), coalesce(f.address_line1__raw, f.address_line1),
            coalesce(f.address_line2__raw, f.address_line2), coalesce(f.city__raw, f.city),
            coalesce(f.state__raw, f.state), coalesce(f.zip__raw, f.zip)],
            lambda v: coalesce(length(v) || ':' || v, '-')
          ),
          ';'
        )
      )
    end as _reject_id
  from doubted f
  left join suspects s on s.member_hk = f.member_hk and s.load_timestamp = f.load_timestamp
),
open_rows as (
  select
    e.*,
    case when r.reject_id is not null then 'rejected' else e._unusable end as _fault
  from examined e
  left join s_member_address_gemstone_facets_rejects r on r.reject_id = e._reject_id
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
  from s_member_address_gemstone_facets_rejects r
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
where o._fault is not null;

-- rows that differ from the row before them
-- @work s_member_address_gemstone_facets__additions
create or replace temporary table s_member_address_gemstone_facets__additions as
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
  and not c.is_stored;

-- rows that cannot be stored
-- @rejects s_member_address_gemstone_facets_rejects
insert into s_member_address_gemstone_facets_rejects (
  reject_id,
  reason,
  source_table,
  member_hk,
  load_timestamp,
  record_source,
  run_id,
  member_id,
  address_line1,
  address_line2,
  city,
  state,
  zip
)
with rejected as (
  select distinct
    md5(
      array_to_string(
        list_transform(
          [j.source_table, strftime(j.load_timestamp, '%Y-%m-%dT%H:%M:%S.%f'), j.record_source,
          coalesce(j.member_id__raw, cast(j.member_id as varchar)), coalesce(j.address_line1__raw, j.address_line1),
          coalesce(j.address_line2__raw, j.address_line2), coalesce(j.city__raw, j.city),
          coalesce(j.state__raw, j.state), coalesce(j.zip__raw, j.zip)], lambda v: coalesce(length(v) || ':' || v, '-')
        ),
        ';'
      )
    ) as reject_id,
    j._verdict as reason,
    j.source_table,
    j.member_hk,
    j.load_timestamp,
    j.record_source,
    (select max(run_id) from vault_run where coalesce(model, 'health') = 'health') as run_id,
    coalesce(j.member_id__raw, cast(j.member_id as varchar)) as member_id,
    coalesce(j.address_line1__raw, j.address_line1) as address_line1,
    coalesce(j.address_line2__raw, j.address_line2) as address_line2,
    coalesce(j.city__raw, j.city) as city,
    coalesce(j.state__raw, j.state) as state,
    coalesce(j.zip__raw, j.zip) as zip
  from s_member_address_gemstone_facets__judged j
  where j._verdict not in ('accepted', 'replay', 'duplicate', 'surplus', 'rejected')
)
select n.*
from rejected n
where not exists (
  select 1 from s_member_address_gemstone_facets_rejects r where r.reject_id = n.reject_id
);

-- the changes; rows of keys that are new and come once, straight from the staging
-- @rows s_member_address_gemstone_facets
insert into s_member_address_gemstone_facets (
  member_hk,
  load_timestamp,
  address_hashdiff,
  address_line1,
  address_line2,
  city,
  state,
  zip,
  record_source,
  run_id
)
with fed as (
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
  from stg_member_gemstone_facets
),
reasserted as (
  select
    a.member_hk, a.load_timestamp, a.address_hashdiff, a.record_source,
    m.address_line1,
    m.address_line2,
    m.city,
    m.state,
    m.zip,
    row_number() over (
      partition by a.member_hk, a.load_timestamp
      order by m.load_timestamp desc
    ) as distance
  from s_member_address_gemstone_facets__additions a
  join s_member_address_gemstone_facets m
    on m.member_hk = a.member_hk and m.load_timestamp < a.load_timestamp
  where not a.is_new
)
select
  j.member_hk,
  j.load_timestamp,
  j.address_hashdiff,
  j.address_line1,
  j.address_line2,
  j.city,
  j.state,
  j.zip,
  j.record_source,
  (select max(run_id) from vault_run where coalesce(model, 'health') = 'health') as run_id
from s_member_address_gemstone_facets__additions a
join s_member_address_gemstone_facets__judged j on j.member_hk = a.member_hk and j.load_timestamp = a.load_timestamp
where j._verdict = 'accepted'
union all
select
  r.member_hk,
  r.load_timestamp,
  r.address_hashdiff,
  r.address_line1,
  r.address_line2,
  r.city,
  r.state,
  r.zip,
  r.record_source,
  (select max(run_id) from vault_run where coalesce(model, 'health') = 'health') as run_id
from reasserted r
where r.distance = 1
union all
select
  f.member_hk,
  f.load_timestamp,
  f.address_hashdiff,
  f.address_line1,
  f.address_line2,
  f.city,
  f.state,
  f.zip,
  f.record_source,
  (select max(run_id) from vault_run where coalesce(model, 'health') = 'health') as run_id
from fed f
where f.member_hk is not null
  and not exists (select 1 from s_member_address_gemstone_facets__judged j where j.member_hk = f.member_hk);

-- ghost record
insert into s_member_address_gemstone_facets (
  member_hk,
  load_timestamp,
  address_hashdiff,
  address_line1,
  address_line2,
  city,
  state,
  zip,
  record_source,
  run_id
)
select
  '00000000000000000000000000000000' as member_hk,
  timestamp '0001-01-01 00:00:00' as load_timestamp,
  '00000000000000000000000000000000' as address_hashdiff,
  cast(null as varchar) as address_line1,
  cast(null as varchar) as address_line2,
  cast(null as varchar) as city,
  cast(null as varchar) as state,
  cast(null as varchar) as zip,
  'system' as record_source,
  0 as run_id
where not exists (
  select 1 from s_member_address_gemstone_facets g where g.member_hk = '00000000000000000000000000000000'
);

-- the newest row of each key that has new ones
-- @work s_member_address_gemstone_facets__newest
create or replace temporary table s_member_address_gemstone_facets__newest as
with known_keys as (
  select count(*) as _versions from s_member_address_gemstone_facets__known k where k.is_stored group by k.member_hk
),
counted as (
  select
    case
      when t.fits then (select max(run_id) from vault_run where coalesce(model, 'health') = 'health')
      when (select avg(k._versions) from known_keys k) >= 2 then 0
      else (select max(run_id) from vault_run where coalesce(model, 'health') = 'health') + 1
    end as first_run
  from s_member_address_gemstone_facets__standing t
),
versions as (
  select m.member_hk, m.load_timestamp, m.address_hashdiff, 1 as _versions
  from s_member_address_gemstone_facets m
  where m.run_id >= (select first_run from counted)
  union all
  select k.member_hk, k.load_timestamp, k.address_hashdiff, k._versions
  from s_member_address_gemstone_facets__known k
  where k._versions is not null
    and k.member_hk in (select a.member_hk from s_member_address_gemstone_facets__additions a)
  union all
  select c.member_hk, c.load_timestamp, c.address_hashdiff, c._versions
  from s_member_address_gemstone_facets__current c
  where c.member_hk in (
    select a.member_hk from s_member_address_gemstone_facets__additions a
    where exists (select 1 from s_member_address_gemstone_facets__standing t where t.fits and not t.suffices)
  )
),
newest as (
  select v.member_hk, max(v.load_timestamp) as load_timestamp, sum(v._versions) as _versions
  from versions v
  group by v.member_hk
)
select n.member_hk, n.load_timestamp, v.address_hashdiff, n._versions
from newest n
join versions v on v.member_hk = n.member_hk and v.load_timestamp = n.load_timestamp;

-- newest rows that are so no longer, all of them where they do not fit the satellite
-- @work s_member_address_gemstone_facets__current
delete from s_member_address_gemstone_facets__current
where member_hk in (select n.member_hk from s_member_address_gemstone_facets__newest n)
   or not (select t.fits from s_member_address_gemstone_facets__standing t);

-- the newest rows, so that the next load need not look for them in the history
-- @work s_member_address_gemstone_facets__current
insert into s_member_address_gemstone_facets__current (
  member_hk,
  load_timestamp,
  address_hashdiff,
  _versions
)
select n.member_hk, n.load_timestamp, n.address_hashdiff, n._versions
from s_member_address_gemstone_facets__newest n;

-- rows that were accepted and equal the row before them; last, so that a broken run repeats them
-- @tracking s_member_address_gemstone_facets_tracking
insert into s_member_address_gemstone_facets_tracking (
  member_hk,
  load_timestamp,
  address_hashdiff,
  record_source,
  run_id
)
select
  j.member_hk,
  j.load_timestamp,
  j.address_hashdiff,
  j.record_source,
  (select max(run_id) from vault_run where coalesce(model, 'health') = 'health') as run_id
from s_member_address_gemstone_facets__judged j
where j._verdict = 'accepted'
  and not exists (
    select 1 from s_member_address_gemstone_facets__additions a
    where a.member_hk = j.member_hk and a.load_timestamp = j.load_timestamp
  );
