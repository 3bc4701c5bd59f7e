-- satellite s_coverage_plan_gemstone_facets of coverage
-- spec: src/main/vault/coverage.yaml:7:5
-- made by vault-maven-plugin 0.1.0-SNAPSHOT; change the spec, not this file

-- whether the newest rows that are kept fit the satellite, and suffice for the batch
-- @work s_coverage_plan_gemstone_facets__standing
create or replace temporary table s_coverage_plan_gemstone_facets__standing as
with fed as (
  select load_timestamp from stg_coverage_gemstone_facets
),
kept as (
  select coalesce(
    (
      select sum(c._versions) from s_coverage_plan_gemstone_facets__current c
    ) = (select count(*) from s_coverage_plan_gemstone_facets m),
    false
  ) as fits
),
known_times as (
  select max(m.load_timestamp) as load_timestamp from s_coverage_plan_gemstone_facets m
  union all
  select max(t.load_timestamp) as load_timestamp from s_coverage_plan_gemstone_facets_tracking t
)
select
  k.fits,
  k.fits and (select min(f.load_timestamp) from fed f) > (select max(x.load_timestamp) from known_times x) as suffices
from kept k;

-- what is known of the keys of the batch
-- @work s_coverage_plan_gemstone_facets__known
create or replace temporary table s_coverage_plan_gemstone_facets__known as
with fed as not materialized (
  select
    0 as _place,
    'gemstone_facets.gms_coverage' as source_table,
    coverage_hk,
    plan_hashdiff,
    coverage_id,
    coverage_id__raw,
    plan_name,
    plan_name__raw,
    load_timestamp,
    record_source
  from stg_coverage_gemstone_facets
),
sought as (
  select f.coverage_hk from fed f
  where not (select t.suffices from s_coverage_plan_gemstone_facets__standing t)
),
stored as (
  select m.coverage_hk, m.load_timestamp, m.plan_hashdiff, m.record_source, null as _versions
  from s_coverage_plan_gemstone_facets m
  where m.coverage_hk in (select f.coverage_hk from sought f)
  union all
  select c.coverage_hk, c.load_timestamp, c.plan_hashdiff, null as record_source, c._versions
  from s_coverage_plan_gemstone_facets__current c
  where c.coverage_hk in (
    select f.coverage_hk from fed f where (select t.suffices from s_coverage_plan_gemstone_facets__standing t)
  )
)
select k.coverage_hk, k.load_timestamp, k.plan_hashdiff, k.record_source, true as is_stored, k._versions
from stored k
union all
select t.coverage_hk, t.load_timestamp, t.plan_hashdiff, t.record_source, false as is_stored, null as _versions
from s_coverage_plan_gemstone_facets_tracking t
where not exists (
  select 1 from stored k
  where k.coverage_hk = t.coverage_hk and k.load_timestamp = t.load_timestamp
)
  and t.coverage_hk in (select f.coverage_hk from sought f);

-- rows of the batch with a verdict, where there is anything to judge
-- @work s_coverage_plan_gemstone_facets__judged
create or replace temporary table s_coverage_plan_gemstone_facets__judged as
with fed as not materialized (
  select
    0 as _place,
    'gemstone_facets.gms_coverage' as source_table,
    coverage_hk,
    plan_hashdiff,
    coverage_id,
    coverage_id__raw,
    plan_name,
    plan_name__raw,
    load_timestamp,
    record_source
  from stg_coverage_gemstone_facets
),
doubtful as (
  select f.coverage_hk from fed f group by f.coverage_hk having count(*) > 1
  union
  select k.coverage_hk from s_coverage_plan_gemstone_facets__known k
  union
  select r.coverage_hk from s_coverage_plan_gemstone_facets_rejects r
),
read as (
  select
    f.*,
    case
      when (
        f.coverage_hk is null and ((cast(f.coverage_id as varchar) is null and f.coverage_id__raw is null))
      ) then 'null_key'
      when f.load_timestamp is null then 'null_ldts'
      when f.coverage_hk = '00000000000000000000000000000000' then 'zero_key'
      when (f.coverage_id__raw is not null or f.plan_name__raw is not null) then 'bad_type'
    end as _unusable
  from fed f
),
doubted as (
  select r.*
  from read r
  left join doubtful d on d.coverage_hk = r.coverage_hk
  where d.coverage_hk is not null
    or r._unusable is not null
),
suspects as (
  select distinct r.coverage_hk, r.load_timestamp
  from s_coverage_plan_gemstone_facets_rejects r
),
examined as (
  select
    f.*,
    case
      when s.coverage_hk is not null then md5(
        array_to_string(
          list_transform(
            [f.source_table, strftime(f.load_timestamp, '%Y-%m-%dT%H:%M:%S.%f'), f.record_source,
            coalesce(f.coverage_id__raw, cast(f.coverage_id as varchar)), coalesce(f.plan_name__raw, f.plan_name)],
            lambda v: coalesce(length(v) || ':' || v, '-')
          ),
          ';'
        )
      )
    end as _reject_id
  from doubted f
  left join suspects s on s.coverage_hk = f.coverage_hk and s.load_timestamp = f.load_timestamp
),
open_rows as (
  select
    e.*,
    case when r.reject_id is not null then 'rejected' else e._unusable end as _fault
  from examined e
  left join s_coverage_plan_gemstone_facets_rejects r on r.reject_id = e._reject_id
),
crowded as (
  select o.coverage_hk, o.load_timestamp
  from open_rows o
  group by o.coverage_hk, o.load_timestamp
  having count(*) > 1
),
claims as (
  select
    o.*,
    min(o._place) over slot as _first_place,
    first_value(o.plan_hashdiff) over ranked as _winning_hashdiff,
    row_number() over ranked as _rank_in_slot
  from open_rows o
  join crowded n on n.coverage_hk = o.coverage_hk and n.load_timestamp = o.load_timestamp
  where o._fault is null
  window
    slot as (partition by o.coverage_hk, o.load_timestamp),
    ranked as (
      partition by o.coverage_hk, o.load_timestamp
      order by o._place, o.record_source nulls first, o.plan_hashdiff, o.plan_name nulls first
    )
),
contested as (
  select
    c.*,
    max(case when c._place = c._first_place and c.plan_hashdiff <> c._winning_hashdiff then 1 else 0 end)
      over (partition by c.coverage_hk, c.load_timestamp) as _contradicted
  from claims c
  union all
  select
    o.*, o._place as _first_place, o.plan_hashdiff as _winning_hashdiff, 1 as _rank_in_slot, 0 as _contradicted
  from open_rows o
  left join crowded n on n.coverage_hk = o.coverage_hk and n.load_timestamp = o.load_timestamp
  where n.coverage_hk is null
    and o._fault is null
),
closed as (
  select distinct r.coverage_hk, r.load_timestamp
  from s_coverage_plan_gemstone_facets_rejects r
  where r.reason = 'conflict'
),
weighed as (
  select
    c._place,
    c.source_table,
    c.coverage_hk,
    c.plan_hashdiff,
    c.coverage_id,
    c.coverage_id__raw,
    c.plan_name,
    c.plan_name__raw,
    c.load_timestamp,
    c.record_source,
    case
      when known.plan_hashdiff is not null then case
        when known.plan_hashdiff = c.plan_hashdiff then 'replay' else 'taken'
      end
      when closed.coverage_hk is not null or c._contradicted = 1 then 'conflict'
      when c._rank_in_slot = 1 then 'accepted'
      when c.plan_hashdiff <> c._winning_hashdiff then 'taken'
      else 'duplicate'
    end as _verdict
  from contested c
  left join s_coverage_plan_gemstone_facets__known known
    on known.coverage_hk = c.coverage_hk and known.load_timestamp = c.load_timestamp
  left join closed
    on closed.coverage_hk = c.coverage_hk and closed.load_timestamp = c.load_timestamp
)
select
  w._place,
  w.source_table,
  w.coverage_hk,
  w.plan_hashdiff,
  w.coverage_id,
  w.coverage_id__raw,
  w.plan_name,
  w.plan_name__raw,
  w.load_timestamp,
  w.record_source,
  w._verdict
from weighed w
union all
select
  o._place,
  o.source_table,
  o.coverage_hk,
  o.plan_hashdiff,
  o.coverage_id,
  o.coverage_id__raw,
  o.plan_name,
  o.plan_name__raw,
  o.load_timestamp,
  o.record_source,
  o._fault as _verdict
from open_rows o
where o._fault is not null;

-- rows that differ from the row before them
-- @work s_coverage_plan_gemstone_facets__additions
create or replace temporary table s_coverage_plan_gemstone_facets__additions as
with accepted as (
  select coverage_hk, load_timestamp, plan_hashdiff, record_source
  from s_coverage_plan_gemstone_facets__judged
  where _verdict = 'accepted'
),
lowest as (
  select coverage_hk, min(load_timestamp) as first_ldts from accepted group by coverage_hk
),
floors as (
  select
    l.coverage_hk,
    l.first_ldts,
    coalesce(max(case when k.load_timestamp < l.first_ldts then k.load_timestamp end), l.first_ldts) as floor_ldts
  from lowest l
  left join s_coverage_plan_gemstone_facets__known k on k.coverage_hk = l.coverage_hk
  group by l.coverage_hk, l.first_ldts
),
line as (
  select a.coverage_hk, a.load_timestamp, a.plan_hashdiff, a.record_source, true as is_new, false as is_stored
  from accepted a
  union all
  select k.coverage_hk, k.load_timestamp, k.plan_hashdiff, k.record_source, false as is_new, k.is_stored
  from s_coverage_plan_gemstone_facets__known k
  join floors f on f.coverage_hk = k.coverage_hk and k.load_timestamp >= f.floor_ldts
),
compared as (
  select
    l.*,
    lag(l.plan_hashdiff) over (partition by l.coverage_hk order by l.load_timestamp) as previous_hashdiff
  from line l
)
select c.coverage_hk, c.load_timestamp, c.plan_hashdiff, c.record_source, c.is_new
from compared c
join floors f on f.coverage_hk = c.coverage_hk
where c.load_timestamp >= f.first_ldts
  and c.plan_hashdiff is distinct from c.previous_hashdiff
  and not c.is_stored;

-- rows that cannot be stored
-- @rejects s_coverage_plan_gemstone_facets_rejects
insert into s_coverage_plan_gemstone_facets_rejects (
  reject_id,
  reason,
  source_table,
  coverage_hk,
  load_timestamp,
  record_source,
  run_id,
  coverage_id,
  plan_name
)
with rejected as (
  select distinct
    md5(
      array_to_string(
        list_transform(
          [j.source_table, strftime(j.load_timestamp, '%Y-%m-%dT%H:%M:%S.%f'), j.record_source,
          coalesce(j.coverage_id__raw, cast(j.coverage_id as varchar)), coalesce(j.plan_name__raw, j.plan_name)],
          lambda v: coalesce(length(v) || ':' || v, '-')
        ),
        ';'
      )
    ) as reject_id,
    j._verdict as reason,
    j.source_table,
    j.coverage_hk,
    j.load_timestamp,
    j.record_source,
    (select max(run_id) from vault_run where coalesce(model, 'health') = 'health') as run_id,
    coalesce(j.coverage_id__raw, cast(j.coverage_id as varchar)) as coverage_id,
    coalesce(j.plan_name__raw, j.plan_name) as plan_name
  from s_coverage_plan_gemstone_facets__judged j
  where j._verdict not in ('accepted', 'replay', 'duplicate', 'surplus', 'rejected')
)
select n.*
from rejected n
where not exists (
  select 1 from s_coverage_plan_gemstone_facets_rejects r where r.reject_id = n.reject_id
);

-- the changes; rows of keys that are new and come once, straight from the staging
-- @rows s_coverage_plan_gemstone_facets
insert into s_coverage_plan_gemstone_facets (
  coverage_hk,
  load_timestamp,
  plan_hashdiff,
  plan_name,
  record_source,
  run_id
)
with fed as (
  select
    0 as _place,
    'gemstone_facets.gms_coverage' as source_table,
    coverage_hk,
    plan_hashdiff,
    coverage_id,
    coverage_id__raw,
    plan_name,
    plan_name__raw,
    load_timestamp,
    record_source
  from stg_coverage_gemstone_facets
),
reasserted as (
  select
    a.coverage_hk, a.load_timestamp, a.plan_hashdiff, a.record_source,
    m.plan_name,
    row_number() over (
      partition by a.coverage_hk, a.load_timestamp
      order by m.load_timestamp desc
    ) as distance
  from s_coverage_plan_gemstone_facets__additions a
  join s_coverage_plan_gemstone_facets m
    on m.coverage_hk = a.coverage_hk and m.load_timestamp < a.load_timestamp
  where not a.is_new
)
select
  j.coverage_hk,
  j.load_timestamp,
  j.plan_hashdiff,
  j.plan_name,
  j.record_source,
  (select max(run_id) from vault_run where coalesce(model, 'health') = 'health') as run_id
from s_coverage_plan_gemstone_facets__additions a
join s_coverage_plan_gemstone_facets__judged j on j.coverage_hk = a.coverage_hk and j.load_timestamp = a.load_timestamp
where j._verdict = 'accepted'
union all
select
  r.coverage_hk,
  r.load_timestamp,
  r.plan_hashdiff,
  r.plan_name,
  r.record_source,
  (select max(run_id) from vault_run where coalesce(model, 'health') = 'health') as run_id
from reasserted r
where r.distance = 1
union all
select
  f.coverage_hk,
  f.load_timestamp,
  f.plan_hashdiff,
  f.plan_name,
  f.record_source,
  (select max(run_id) from vault_run where coalesce(model, 'health') = 'health') as run_id
from fed f
where f.coverage_hk is not null
  and not exists (select 1 from s_coverage_plan_gemstone_facets__judged j where j.coverage_hk = f.coverage_hk);

-- ghost record
insert into s_coverage_plan_gemstone_facets (
  coverage_hk,
  load_timestamp,
  plan_hashdiff,
  plan_name,
  record_source,
  run_id
)
select
  '00000000000000000000000000000000' as coverage_hk,
  timestamp '0001-01-01 00:00:00' as load_timestamp,
  '00000000000000000000000000000000' as plan_hashdiff,
  cast(null as varchar) as plan_name,
  'system' as record_source,
  0 as run_id
where not exists (
  select 1 from s_coverage_plan_gemstone_facets g where g.coverage_hk = '00000000000000000000000000000000'
);

-- the newest row of each key that has new ones
-- @work s_coverage_plan_gemstone_facets__newest
create or replace temporary table s_coverage_plan_gemstone_facets__newest as
with known_keys as (
  select count(*) as _versions from s_coverage_plan_gemstone_facets__known k where k.is_stored group by k.coverage_hk
),
counted as (
  select
    case
      when t.fits then (select max(run_id) from vault_run where coalesce(model, 'health') = 'health')
      when (select avg(k._versions) from known_keys k) >= 2 then 0
      else (select max(run_id) from vault_run where coalesce(model, 'health') = 'health') + 1
    end as first_run
  from s_coverage_plan_gemstone_facets__standing t
),
versions as (
  select m.coverage_hk, m.load_timestamp, m.plan_hashdiff, 1 as _versions
  from s_coverage_plan_gemstone_facets m
  where m.run_id >= (select first_run from counted)
  union all
  select k.coverage_hk, k.load_timestamp, k.plan_hashdiff, k._versions
  from s_coverage_plan_gemstone_facets__known k
  where k._versions is not null
    and k.coverage_hk in (select a.coverage_hk from s_coverage_plan_gemstone_facets__additions a)
  union all
  select c.coverage_hk, c.load_timestamp, c.plan_hashdiff, c._versions
  from s_coverage_plan_gemstone_facets__current c
  where c.coverage_hk in (
    select a.coverage_hk from s_coverage_plan_gemstone_facets__additions a
    where exists (select 1 from s_coverage_plan_gemstone_facets__standing t where t.fits and not t.suffices)
  )
),
newest as (
  select v.coverage_hk, max(v.load_timestamp) as load_timestamp, sum(v._versions) as _versions
  from versions v
  group by v.coverage_hk
)
select n.coverage_hk, n.load_timestamp, v.plan_hashdiff, n._versions
from newest n
join versions v on v.coverage_hk = n.coverage_hk and v.load_timestamp = n.load_timestamp;

-- newest rows that are so no longer, all of them where they do not fit the satellite
-- @work s_coverage_plan_gemstone_facets__current
delete from s_coverage_plan_gemstone_facets__current
where coverage_hk in (select n.coverage_hk from s_coverage_plan_gemstone_facets__newest n)
   or not (select t.fits from s_coverage_plan_gemstone_facets__standing t);

-- the newest rows, so that the next load need not look for them in the history
-- @work s_coverage_plan_gemstone_facets__current
insert into s_coverage_plan_gemstone_facets__current (
  coverage_hk,
  load_timestamp,
  plan_hashdiff,
  _versions
)
select n.coverage_hk, n.load_timestamp, n.plan_hashdiff, n._versions
from s_coverage_plan_gemstone_facets__newest n;

-- rows that were accepted and equal the row before them; last, so that a broken run repeats them
-- @tracking s_coverage_plan_gemstone_facets_tracking
insert into s_coverage_plan_gemstone_facets_tracking (
  coverage_hk,
  load_timestamp,
  plan_hashdiff,
  record_source,
  run_id
)
select
  j.coverage_hk,
  j.load_timestamp,
  j.plan_hashdiff,
  j.record_source,
  (select max(run_id) from vault_run where coalesce(model, 'health') = 'health') as run_id
from s_coverage_plan_gemstone_facets__judged j
where j._verdict = 'accepted'
  and not exists (
    select 1 from s_coverage_plan_gemstone_facets__additions a
    where a.coverage_hk = j.coverage_hk and a.load_timestamp = j.load_timestamp
  );
