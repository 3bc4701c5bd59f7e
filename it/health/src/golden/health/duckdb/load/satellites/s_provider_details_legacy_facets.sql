-- satellite s_provider_details_legacy_facets of provider
-- spec: src/main/vault/provider.yaml:7:5
-- made by vault-maven-plugin 0.1.0-SNAPSHOT; change the spec, not this file

-- whether the newest rows that are kept fit the satellite, and suffice for the batch
-- @work s_provider_details_legacy_facets__standing
create or replace temporary table s_provider_details_legacy_facets__standing as
with fed as (
  select load_timestamp from stg_provider_legacy_facets
),
kept as (
  select coalesce(
    (
      select sum(c._versions) from s_provider_details_legacy_facets__current c
    ) = (select count(*) from s_provider_details_legacy_facets m),
    false
  ) as fits
),
known_times as (
  select max(m.load_timestamp) as load_timestamp from s_provider_details_legacy_facets m
)
select
  k.fits,
  k.fits and (select min(f.load_timestamp) from fed f) > (select max(x.load_timestamp) from known_times x) as suffices
from kept k;

-- what is known of the keys of the batch
-- @work s_provider_details_legacy_facets__known
create or replace temporary table s_provider_details_legacy_facets__known as
with fed as not materialized (
  select
    0 as _place,
    'legacy_facets.facets_provider' as source_table,
    provider_hk,
    details_hashdiff,
    provider_npi,
    provider_npi__raw,
    provider_name,
    provider_name__raw,
    load_timestamp,
    record_source
  from stg_provider_legacy_facets
),
sought as (
  select f.provider_hk from fed f
  where not (select t.suffices from s_provider_details_legacy_facets__standing t)
),
stored as (
  select m.provider_hk, m.load_timestamp, m.details_hashdiff, m.record_source, null as _versions
  from s_provider_details_legacy_facets m
  where m.provider_hk in (select f.provider_hk from sought f)
  union all
  select c.provider_hk, c.load_timestamp, c.details_hashdiff, null as record_source, c._versions
  from s_provider_details_legacy_facets__current c
  where c.provider_hk in (
    select f.provider_hk from fed f where (select t.suffices from s_provider_details_legacy_facets__standing t)
  )
)
select k.provider_hk, k.load_timestamp, k.details_hashdiff, k.record_source, true as is_stored, k._versions
from stored k;

-- rows of the batch with a verdict, where there is anything to judge
-- @work s_provider_details_legacy_facets__judged
create or replace temporary table s_provider_details_legacy_facets__judged as
with fed as not materialized (
  select
    0 as _place,
    'legacy_facets.facets_provider' as source_table,
    provider_hk,
    details_hashdiff,
    provider_npi,
    provider_npi__raw,
    provider_name,
    provider_name__raw,
    load_timestamp,
    record_source
  from stg_provider_legacy_facets
),
doubtful as (
  select f.provider_hk from fed f group by f.provider_hk having count(*) > 1
  union
  select k.provider_hk from s_provider_details_legacy_facets__known k
  union
  select r.provider_hk from s_provider_details_legacy_facets_rejects r
),
read as (
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
      when (f.provider_npi__raw is not null or f.provider_name__raw is not null) then 'bad_type'
    end as _unusable
  from fed f
),
doubted as (
  select r.*
  from read r
  left join doubtful d on d.provider_hk = r.provider_hk
  where d.provider_hk is not null
    or r._unusable is not null
),
suspects as (
  select distinct r.provider_hk, r.load_timestamp
  from s_provider_details_legacy_facets_rejects r
),
examined as (
  select
    f.*,
    case
      when s.provider_hk is not null then md5(
        array_to_string(
          list_transform(
            [f.source_table, strftime(f.load_timestamp, '%Y-%m-%dT%H:%M:%S.%f'), f.record_source,
            coalesce(f.provider_npi__raw, f.provider_npi), coalesce(f.provider_name__raw, f.provider_name)],
            lambda v: coalesce(length(v) || ':' || v, '-')
          ),
          ';'
        )
      )
    end as _reject_id
  from doubted f
  left join suspects s on s.provider_hk = f.provider_hk and s.load_timestamp = f.load_timestamp
),
open_rows as (
  select
    e.*,
    case when r.reject_id is not null then 'rejected' else e._unusable end as _fault
  from examined e
  left join s_provider_details_legacy_facets_rejects r on r.reject_id = e._reject_id
),
crowded as (
  select o.provider_hk, o.load_timestamp
  from open_rows o
  group by o.provider_hk, o.load_timestamp
  having count(*) > 1
),
claims as (
  select
    o.*,
    min(o._place) over slot as _first_place,
    first_value(o.details_hashdiff) over ranked as _winning_hashdiff,
    row_number() over ranked as _rank_in_slot
  from open_rows o
  join crowded n on n.provider_hk = o.provider_hk and n.load_timestamp = o.load_timestamp
  where o._fault is null
  window
    slot as (partition by o.provider_hk, o.load_timestamp),
    ranked as (
      partition by o.provider_hk, o.load_timestamp
      order by o._place, o.record_source nulls first, o.details_hashdiff, o.provider_name nulls first
    )
),
contested as (
  select
    c.*,
    max(case when c._place = c._first_place and c.details_hashdiff <> c._winning_hashdiff then 1 else 0 end)
      over (partition by c.provider_hk, c.load_timestamp) as _contradicted
  from claims c
  union all
  select
    o.*, o._place as _first_place, o.details_hashdiff as _winning_hashdiff, 1 as _rank_in_slot, 0 as _contradicted
  from open_rows o
  left join crowded n on n.provider_hk = o.provider_hk and n.load_timestamp = o.load_timestamp
  where n.provider_hk is null
    and o._fault is null
),
closed as (
  select distinct r.provider_hk, r.load_timestamp
  from s_provider_details_legacy_facets_rejects r
  where r.reason = 'conflict'
),
weighed as (
  select
    c._place,
    c.source_table,
    c.provider_hk,
    c.details_hashdiff,
    c.provider_npi,
    c.provider_npi__raw,
    c.provider_name,
    c.provider_name__raw,
    c.load_timestamp,
    c.record_source,
    case
      when known.details_hashdiff is not null then case
        when known.details_hashdiff = c.details_hashdiff then 'replay' else 'taken'
      end
      when closed.provider_hk is not null or c._contradicted = 1 then 'conflict'
      when c._rank_in_slot = 1 then 'accepted'
      when c.details_hashdiff <> c._winning_hashdiff then 'taken'
      else 'duplicate'
    end as _verdict
  from contested c
  left join s_provider_details_legacy_facets__known known
    on known.provider_hk = c.provider_hk and known.load_timestamp = c.load_timestamp
  left join closed
    on closed.provider_hk = c.provider_hk and closed.load_timestamp = c.load_timestamp
)
select
  w._place,
  w.source_table,
  w.provider_hk,
  w.details_hashdiff,
  w.provider_npi,
  w.provider_npi__raw,
  w.provider_name,
  w.provider_name__raw,
  w.load_timestamp,
  w.record_source,
  w._verdict
from weighed w
union all
select
  o._place,
  o.source_table,
  o.provider_hk,
  o.details_hashdiff,
  o.provider_npi,
  o.provider_npi__raw,
  o.provider_name,
  o.provider_name__raw,
  o.load_timestamp,
  o.record_source,
  o._fault as _verdict
from open_rows o
where o._fault is not null;

-- rows that differ from the row before them
-- @work s_provider_details_legacy_facets__additions
create or replace temporary table s_provider_details_legacy_facets__additions as
with accepted as (
  select provider_hk, load_timestamp, details_hashdiff, record_source
  from s_provider_details_legacy_facets__judged
  where _verdict = 'accepted'
),
lowest as (
  select provider_hk, min(load_timestamp) as first_ldts from accepted group by provider_hk
),
floors as (
  select
    l.provider_hk,
    l.first_ldts,
    coalesce(max(case when k.load_timestamp < l.first_ldts then k.load_timestamp end), l.first_ldts) as floor_ldts
  from lowest l
  left join s_provider_details_legacy_facets__known k on k.provider_hk = l.provider_hk
  group by l.provider_hk, l.first_ldts
),
line as (
  select a.provider_hk, a.load_timestamp, a.details_hashdiff, a.record_source, true as is_new, false as is_stored
  from accepted a
  union all
  select k.provider_hk, k.load_timestamp, k.details_hashdiff, k.record_source, false as is_new, k.is_stored
  from s_provider_details_legacy_facets__known k
  join floors f on f.provider_hk = k.provider_hk and k.load_timestamp >= f.floor_ldts
),
compared as (
  select
    l.*,
    lag(l.details_hashdiff) over (partition by l.provider_hk order by l.load_timestamp) as previous_hashdiff
  from line l
)
select c.provider_hk, c.load_timestamp, c.details_hashdiff, c.record_source, c.is_new
from compared c
join floors f on f.provider_hk = c.provider_hk
where c.load_timestamp >= f.first_ldts
  and c.details_hashdiff is distinct from c.previous_hashdiff
  and not c.is_stored
  and c.is_new;

-- rows that cannot be stored
-- @rejects s_provider_details_legacy_facets_rejects
insert into s_provider_details_legacy_facets_rejects (
  reject_id,
  reason,
  source_table,
  provider_hk,
  load_timestamp,
  record_source,
  run_id,
  provider_npi,
  provider_name
)
with rejected as (
  select distinct
    md5(
      array_to_string(
        list_transform(
          [j.source_table, strftime(j.load_timestamp, '%Y-%m-%dT%H:%M:%S.%f'), j.record_source,
          coalesce(j.provider_npi__raw, j.provider_npi), coalesce(j.provider_name__raw, j.provider_name)],
          lambda v: coalesce(length(v) || ':' || v, '-')
        ),
        ';'
      )
    ) as reject_id,
    j._verdict as reason,
    j.source_table,
    j.provider_hk,
    j.load_timestamp,
    j.record_source,
    (select max(run_id) from vault_run where coalesce(model, 'health') = 'health') as run_id,
    coalesce(j.provider_npi__raw, j.provider_npi) as provider_npi,
    coalesce(j.provider_name__raw, j.provider_name) as provider_name
  from s_provider_details_legacy_facets__judged j
  where j._verdict not in ('accepted', 'replay', 'duplicate', 'surplus', 'rejected')
)
select n.*
from rejected n
where not exists (
  select 1 from s_provider_details_legacy_facets_rejects r where r.reject_id = n.reject_id
);

-- the changes; rows of keys that are new and come once, straight from the staging
-- @rows s_provider_details_legacy_facets
insert into s_provider_details_legacy_facets (
  provider_hk,
  load_timestamp,
  details_hashdiff,
  provider_name,
  record_source,
  run_id
)
with fed as (
  select
    0 as _place,
    'legacy_facets.facets_provider' as source_table,
    provider_hk,
    details_hashdiff,
    provider_npi,
    provider_npi__raw,
    provider_name,
    provider_name__raw,
    load_timestamp,
    record_source
  from stg_provider_legacy_facets
)
select
  j.provider_hk,
  j.load_timestamp,
  j.details_hashdiff,
  j.provider_name,
  j.record_source,
  (select max(run_id) from vault_run where coalesce(model, 'health') = 'health') as run_id
from s_provider_details_legacy_facets__additions a
join s_provider_details_legacy_facets__judged j on j.provider_hk = a.provider_hk and j.load_timestamp = a.load_timestamp
where j._verdict = 'accepted'
union all
select
  f.provider_hk,
  f.load_timestamp,
  f.details_hashdiff,
  f.provider_name,
  f.record_source,
  (select max(run_id) from vault_run where coalesce(model, 'health') = 'health') as run_id
from fed f
where f.provider_hk is not null
  and not exists (select 1 from s_provider_details_legacy_facets__judged j where j.provider_hk = f.provider_hk);

-- ghost record
insert into s_provider_details_legacy_facets (
  provider_hk,
  load_timestamp,
  details_hashdiff,
  provider_name,
  record_source,
  run_id
)
select
  '00000000000000000000000000000000' as provider_hk,
  timestamp '0001-01-01 00:00:00' as load_timestamp,
  '00000000000000000000000000000000' as details_hashdiff,
  cast(null as varchar) as provider_name,
  'system' as record_source,
  0 as run_id
where not exists (
  select 1 from s_provider_details_legacy_facets g where g.provider_hk = '00000000000000000000000000000000'
);

-- the newest row of each key that has new ones
-- @work s_provider_details_legacy_facets__newest
create or replace temporary table s_provider_details_legacy_facets__newest as
with known_keys as (
  select count(*) as _versions from s_provider_details_legacy_facets__known k where k.is_stored group by k.provider_hk
),
counted as (
  select
    case
      when t.fits then (select max(run_id) from vault_run where coalesce(model, 'health') = 'health')
      when (select avg(k._versions) from known_keys k) >= 2 then 0
      else (select max(run_id) from vault_run where coalesce(model, 'health') = 'health') + 1
    end as first_run
  from s_provider_details_legacy_facets__standing t
),
versions as (
  select m.provider_hk, m.load_timestamp, m.details_hashdiff, 1 as _versions
  from s_provider_details_legacy_facets m
  where m.run_id >= (select first_run from counted)
  union all
  select k.provider_hk, k.load_timestamp, k.details_hashdiff, k._versions
  from s_provider_details_legacy_facets__known k
  where k._versions is not null
    and k.provider_hk in (select a.provider_hk from s_provider_details_legacy_facets__additions a)
  union all
  select c.provider_hk, c.load_timestamp, c.details_hashdiff, c._versions
  from s_provider_details_legacy_facets__current c
  where c.provider_hk in (
    select a.provider_hk from s_provider_details_legacy_facets__additions a
    where exists (select 1 from s_provider_details_legacy_facets__standing t where t.fits and not t.suffices)
  )
),
newest as (
  select v.provider_hk, max(v.load_timestamp) as load_timestamp, sum(v._versions) as _versions
  from versions v
  group by v.provider_hk
)
select n.provider_hk, n.load_timestamp, v.details_hashdiff, n._versions
from newest n
join versions v on v.provider_hk = n.provider_hk and v.load_timestamp = n.load_timestamp;

-- newest rows that are so no longer, all of them where they do not fit the satellite
-- @work s_provider_details_legacy_facets__current
delete from s_provider_details_legacy_facets__current
where provider_hk in (select n.provider_hk from s_provider_details_legacy_facets__newest n)
   or not (select t.fits from s_provider_details_legacy_facets__standing t);

-- the newest rows, so that the next load need not look for them in the history
-- @work s_provider_details_legacy_facets__current
insert into s_provider_details_legacy_facets__current (
  provider_hk,
  load_timestamp,
  details_hashdiff,
  _versions
)
select n.provider_hk, n.load_timestamp, n.details_hashdiff, n._versions
from s_provider_details_legacy_facets__newest n;
