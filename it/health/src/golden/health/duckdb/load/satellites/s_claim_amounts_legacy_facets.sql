-- satellite s_claim_amounts_legacy_facets of claim
-- spec: src/main/vault/claim.yaml:7:5
-- made by vault-maven-plugin 0.1.0-SNAPSHOT; change the spec, not this file

-- whether the newest rows that are kept fit the satellite, and suffice for the batch
-- @work s_claim_amounts_legacy_facets__standing
create or replace temporary table s_claim_amounts_legacy_facets__standing as
with fed as (
  select load_timestamp from stg_claim_legacy_facets
),
kept as (
  select coalesce(
    (
      select sum(c._versions) from s_claim_amounts_legacy_facets__current c
    ) = (select count(*) from s_claim_amounts_legacy_facets m),
    false
  ) as fits
),
known_times as (
  select max(m.load_timestamp) as load_timestamp from s_claim_amounts_legacy_facets m
  union all
  select max(t.load_timestamp) as load_timestamp from s_claim_amounts_legacy_facets_tracking t
)
select
  k.fits,
  k.fits and (select min(f.load_timestamp) from fed f) > (select max(x.load_timestamp) from known_times x) as suffices
from kept k;

-- what is known of the keys of the batch
-- @work s_claim_amounts_legacy_facets__known
create or replace temporary table s_claim_amounts_legacy_facets__known as
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
  from stg_claim_legacy_facets
),
sought as (
  select f.claim_hk from fed f
  where not (select t.suffices from s_claim_amounts_legacy_facets__standing t)
),
stored as (
  select m.claim_hk, m.load_timestamp, m.amounts_hashdiff, m.record_source, null as _versions
  from s_claim_amounts_legacy_facets m
  where m.claim_hk in (select f.claim_hk from sought f)
  union all
  select c.claim_hk, c.load_timestamp, c.amounts_hashdiff, null as record_source, c._versions
  from s_claim_amounts_legacy_facets__current c
  where c.claim_hk in (
    select f.claim_hk from fed f where (select t.suffices from s_claim_amounts_legacy_facets__standing t)
  )
)
select k.claim_hk, k.load_timestamp, k.amounts_hashdiff, k.record_source, true as is_stored, k._versions
from stored k
union all
select t.claim_hk, t.load_timestamp, t.amounts_hashdiff, t.record_source, false as is_stored, null as _versions
from s_claim_amounts_legacy_facets_tracking t
where not exists (
  select 1 from stored k
  where k.claim_hk = t.claim_hk and k.load_timestamp = t.load_timestamp
)
  and t.claim_hk in (select f.claim_hk from sought f);

-- rows of the batch with a verdict, where there is anything to judge
-- @work s_claim_amounts_legacy_facets__judged
create or replace temporary table s_claim_amounts_legacy_facets__judged as
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
  from stg_claim_legacy_facets
),
doubtful as (
  select f.claim_hk from fed f group by f.claim_hk having count(*) > 1
  union
  select k.claim_hk from s_claim_amounts_legacy_facets__known k
  union
  select r.claim_hk from s_claim_amounts_legacy_facets_rejects r
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
  from s_claim_amounts_legacy_facets_rejects r
),
examined as (
  select
    f.*,
    case
      when s.claim_hk is not null then md5(
        array_to_string(
          list_transform(
            [f.source_table, strftime(f.load_timestamp, '%Y-%m-%dT%H:%M:%S.%f'), f.record_source,
            coalesce(f.claim_id__raw, f.claim_id), coalesce(f.service_date__raw, cast(f.service_date as varchar)),
            coalesce(
              f.billed_amount__raw,
              case
                when right(cast(cast(f.billed_amount as decimal(12,2)) as varchar), 1) = '0'
                  then regexp_replace(cast(cast(f.billed_amount as decimal(12,2)) as varchar), '[.]?0+$', '')
                else cast(cast(f.billed_amount as decimal(12,2)) as varchar)
              end
            )],
            lambda v: coalesce(length(v) || ':' || v, '-')
          ),
          ';'
        )
      )
    end as _reject_id
  from doubted f
  left join suspects s on s.claim_hk = f.claim_hk and s.load_timestamp = f.load_timestamp
),
open_rows as (
  select
    e.*,
    case when r.reject_id is not null then 'rejected' else e._unusable end as _fault
  from examined e
  left join s_claim_amounts_legacy_facets_rejects r on r.reject_id = e._reject_id
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
  from s_claim_amounts_legacy_facets_rejects r
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
where o._fault is not null;

-- rows that differ from the row before them
-- @work s_claim_amounts_legacy_facets__additions
create or replace temporary table s_claim_amounts_legacy_facets__additions as
with accepted as (
  select claim_hk, load_timestamp, amounts_hashdiff, record_source
  from s_claim_amounts_legacy_facets__judged
  where _verdict = 'accepted'
),
lowest as (
  select claim_hk, min(load_timestamp) as first_ldts from accepted group by claim_hk
),
floors as (
  select
    l.claim_hk,
    l.first_ldts,
    coalesce(max(case when k.load_timestamp < l.first_ldts then k.load_timestamp end), l.first_ldts) as floor_ldts
  from lowest l
  left join s_claim_amounts_legacy_facets__known k on k.claim_hk = l.claim_hk
  group by l.claim_hk, l.first_ldts
),
line as (
  select a.claim_hk, a.load_timestamp, a.amounts_hashdiff, a.record_source, true as is_new, false as is_stored
  from accepted a
  union all
  select k.claim_hk, k.load_timestamp, k.amounts_hashdiff, k.record_source, false as is_new, k.is_stored
  from s_claim_amounts_legacy_facets__known k
  join floors f on f.claim_hk = k.claim_hk and k.load_timestamp >= f.floor_ldts
),
compared as (
  select
    l.*,
    lag(l.amounts_hashdiff) over (partition by l.claim_hk order by l.load_timestamp) as previous_hashdiff
  from line l
)
select c.claim_hk, c.load_timestamp, c.amounts_hashdiff, c.record_source, c.is_new
from compared c
join floors f on f.claim_hk = c.claim_hk
where c.load_timestamp >= f.first_ldts
  and c.amounts_hashdiff is distinct from c.previous_hashdiff
  and not c.is_stored;

-- rows that cannot be stored
-- @rejects s_claim_amounts_legacy_facets_rejects
insert into s_claim_amounts_legacy_facets_rejects (
  reject_id,
  reason,
  source_table,
  claim_hk,
  load_timestamp,
  record_source,
  run_id,
  claim_id,
  service_date,
  billed_amount
)
with rejected as (
  select distinct
    md5(
      array_to_string(
        list_transform(
          [j.source_table, strftime(j.load_timestamp, '%Y-%m-%dT%H:%M:%S.%f'), j.record_source,
          coalesce(j.claim_id__raw, j.claim_id), coalesce(j.service_date__raw, cast(j.service_date as varchar)),
          coalesce(
            j.billed_amount__raw,
            case
              when right(cast(cast(j.billed_amount as decimal(12,2)) as varchar), 1) = '0'
                then regexp_replace(cast(cast(j.billed_amount as decimal(12,2)) as varchar), '[.]?0+$', '')
              else cast(cast(j.billed_amount as decimal(12,2)) as varchar)
            end
          )],
          lambda v: coalesce(length(v) || ':' || v, '-')
        ),
        ';'
      )
    ) as reject_id,
    j._verdict as reason,
    j.source_table,
    j.claim_hk,
    j.load_timestamp,
    j.record_source,
    (select max(run_id) from vault_run where coalesce(model, 'health') = 'health') as run_id,
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
  select 1 from s_claim_amounts_legacy_facets_rejects r where r.reject_id = n.reject_id
);

-- the changes; rows of keys that are new and come once, straight from the staging
-- @rows s_claim_amounts_legacy_facets
insert into s_claim_amounts_legacy_facets (
  claim_hk,
  load_timestamp,
  amounts_hashdiff,
  service_date,
  billed_amount,
  record_source,
  run_id
)
with fed as (
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
  from stg_claim_legacy_facets
),
reasserted as (
  select
    a.claim_hk, a.load_timestamp, a.amounts_hashdiff, a.record_source,
    m.service_date,
    m.billed_amount,
    row_number() over (
      partition by a.claim_hk, a.load_timestamp
      order by m.load_timestamp desc
    ) as distance
  from s_claim_amounts_legacy_facets__additions a
  join s_claim_amounts_legacy_facets m
    on m.claim_hk = a.claim_hk and m.load_timestamp < a.load_timestamp
  where not a.is_new
)
select
  j.claim_hk,
  j.load_timestamp,
  j.amounts_hashdiff,
  j.service_date,
  j.billed_amount,
  j.record_source,
  (select max(run_id) from vault_run where coalesce(model, 'health') = 'health') as run_id
from s_claim_amounts_legacy_facets__additions a
join s_claim_amounts_legacy_facets__judged j on j.claim_hk = a.claim_hk and j.load_timestamp = a.load_timestamp
where j._verdict = 'accepted'
union all
select
  r.claim_hk,
  r.load_timestamp,
  r.amounts_hashdiff,
  r.service_date,
  r.billed_amount,
  r.record_source,
  (select max(run_id) from vault_run where coalesce(model, 'health') = 'health') as run_id
from reasserted r
where r.distance = 1
union all
select
  f.claim_hk,
  f.load_timestamp,
  f.amounts_hashdiff,
  f.service_date,
  f.billed_amount,
  f.record_source,
  (select max(run_id) from vault_run where coalesce(model, 'health') = 'health') as run_id
from fed f
where f.claim_hk is not null
  and not exists (select 1 from s_claim_amounts_legacy_facets__judged j where j.claim_hk = f.claim_hk);

-- ghost record
insert into s_claim_amounts_legacy_facets (
  claim_hk,
  load_timestamp,
  amounts_hashdiff,
  service_date,
  billed_amount,
  record_source,
  run_id
)
select
  '00000000000000000000000000000000' as claim_hk,
  timestamp '0001-01-01 00:00:00' as load_timestamp,
  '00000000000000000000000000000000' as amounts_hashdiff,
  cast(null as date) as service_date,
  cast(null as decimal(12,2)) as billed_amount,
  'system' as record_source,
  0 as run_id
where not exists (
  select 1 from s_claim_amounts_legacy_facets g where g.claim_hk = '00000000000000000000000000000000'
);

-- the newest row of each key that has new ones
-- @work s_claim_amounts_legacy_facets__newest
create or replace temporary table s_claim_amounts_legacy_facets__newest as
with known_keys as (
  select count(*) as _versions from s_claim_amounts_legacy_facets__known k where k.is_stored group by k.claim_hk
),
counted as (
  select
    case
      when t.fits then (select max(run_id) from vault_run where coalesce(model, 'health') = 'health')
      when (select avg(k._versions) from known_keys k) >= 2 then 0
      else (select max(run_id) from vault_run where coalesce(model, 'health') = 'health') + 1
    end as first_run
  from s_claim_amounts_legacy_facets__standing t
),
versions as (
  select m.claim_hk, m.load_timestamp, m.amounts_hashdiff, 1 as _versions
  from s_claim_amounts_legacy_facets m
  where m.run_id >= (select first_run from counted)
  union all
  select k.claim_hk, k.load_timestamp, k.amounts_hashdiff, k._versions
  from s_claim_amounts_legacy_facets__known k
  where k._versions is not null
    and k.claim_hk in (select a.claim_hk from s_claim_amounts_legacy_facets__additions a)
  union all
  select c.claim_hk, c.load_timestamp, c.amounts_hashdiff, c._versions
  from s_claim_amounts_legacy_facets__current c
  where c.claim_hk in (
    select a.claim_hk from s_claim_amounts_legacy_facets__additions a
    where exists (select 1 from s_claim_amounts_legacy_facets__standing t where t.fits and not t.suffices)
  )
),
newest as (
  select v.claim_hk, max(v.load_timestamp) as load_timestamp, sum(v._versions) as _versions
  from versions v
  group by v.claim_hk
)
select n.claim_hk, n.load_timestamp, v.amounts_hashdiff, n._versions
from newest n
join versions v on v.claim_hk = n.claim_hk and v.load_timestamp = n.load_timestamp;

-- newest rows that are so no longer, all of them where they do not fit the satellite
-- @work s_claim_amounts_legacy_facets__current
delete from s_claim_amounts_legacy_facets__current
where claim_hk in (select n.claim_hk from s_claim_amounts_legacy_facets__newest n)
   or not (select t.fits from s_claim_amounts_legacy_facets__standing t);

-- the newest rows, so that the next load need not look for them in the history
-- @work s_claim_amounts_legacy_facets__current
insert into s_claim_amounts_legacy_facets__current (
  claim_hk,
  load_timestamp,
  amounts_hashdiff,
  _versions
)
select n.claim_hk, n.load_timestamp, n.amounts_hashdiff, n._versions
from s_claim_amounts_legacy_facets__newest n;

-- rows that were accepted and equal the row before them; last, so that a broken run repeats them
-- @tracking s_claim_amounts_legacy_facets_tracking
insert into s_claim_amounts_legacy_facets_tracking (
  claim_hk,
  load_timestamp,
  amounts_hashdiff,
  record_source,
  run_id
)
select
  j.claim_hk,
  j.load_timestamp,
  j.amounts_hashdiff,
  j.record_source,
  (select max(run_id) from vault_run where coalesce(model, 'health') = 'health') as run_id
from s_claim_amounts_legacy_facets__judged j
where j._verdict = 'accepted'
  and not exists (
    select 1 from s_claim_amounts_legacy_facets__additions a
    where a.claim_hk = j.claim_hk and a.load_timestamp = j.load_timestamp
  );
