-- tests of status tracking st_member_legacy_facets of member
-- spec: src/main/vault/member.yaml:6:3
-- made by vault-maven-plugin 0.1.0-SNAPSHOT; change the spec, not this file

-- @test st_member_legacy_facets__slot_unique (error)
-- no two rows with the same member_hk, load_timestamp
select t.member_hk, t.load_timestamp, count(*) as rows_found
from st_member_legacy_facets t
group by t.member_hk, t.load_timestamp
having count(*) > 1;

-- @test st_member_legacy_facets_rejects__reject_id_unique (error)
-- no two rows with the same reject_id
select t.reject_id, count(*) as rows_found
from st_member_legacy_facets_rejects t
group by t.reject_id
having count(*) > 1;

-- @test st_member_legacy_facets_deliveries__delivery_unique (error)
-- no two rows with the same load_timestamp
select t.load_timestamp, count(*) as rows_found
from st_member_legacy_facets_deliveries t
group by t.load_timestamp
having count(*) > 1;

-- @test st_member_legacy_facets__required_present (error)
-- no null in member_hk, load_timestamp, status, run_id
select t.*
from st_member_legacy_facets t
where t.member_hk is null or t.load_timestamp is null or t.status is null or t.run_id is null;

-- @test st_member_legacy_facets_rejects__required_present (error)
-- no null in reject_id, reason, source_table, run_id
select t.*
from st_member_legacy_facets_rejects t
where t.reject_id is null or t.reason is null or t.source_table is null or t.run_id is null;

-- @test st_member_legacy_facets_deliveries__required_present (error)
-- no null in load_timestamp, run_id
select t.*
from st_member_legacy_facets_deliveries t
where t.load_timestamp is null or t.run_id is null;

-- @test st_member_legacy_facets__parent_found (error)
-- every member_hk is a key of h_member
select t.*
from st_member_legacy_facets t
left join h_member k on k.member_hk = t.member_hk
where k.member_hk is null
  and t.member_hk is not null;

-- @test st_member_legacy_facets__changes_only (error)
-- no row equals the one before it, but where a late row came between
with crowded as (
  select t.member_hk from st_member_legacy_facets t group by t.member_hk having count(*) > 1
),
line as (
  select distinct t.member_hk, t.load_timestamp, t.status, t.run_id
  from st_member_legacy_facets t
  join crowded c on c.member_hk = t.member_hk
),
compared as (
  select
    l.*,
    lag(l.status) over rows_of_key as previous_value,
    lag(l.run_id) over rows_of_key as previous_run
  from line l
  window rows_of_key as (partition by l.member_hk order by l.load_timestamp)
)
select c.member_hk, c.load_timestamp, c.status, c.run_id, c.previous_run
from compared c
where c.status = c.previous_value
  and c.previous_run <= c.run_id;

-- @test st_member_legacy_facets__first_state_present (error)
-- the first row of a key says that it is there
select t.*
from st_member_legacy_facets t
where t.status = 'D'
  and not exists (
    select 1 from st_member_legacy_facets e
    where e.member_hk = t.member_hk and e.load_timestamp < t.load_timestamp
  );

-- @test st_member_legacy_facets_rejects__none_in_this_run (warning)
-- the run rejected no row of st_member_legacy_facets
select t.source_table, t.reason, count(*) as rejected_rows
from st_member_legacy_facets_rejects t
where t.run_id = (select max(run_id) from vault_run where coalesce(model, 'health') = 'health')
group by t.source_table, t.reason;

-- @test st_member_legacy_facets__staged_rows_stored (error)
-- each row of this run is shown at its load timestamp, or rejected
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
elsewhere as (
  select f.*
  from fed f
  left join st_member_legacy_facets m
    on m.member_hk = f.member_hk
    and m.load_timestamp = f.load_timestamp
    and not (m.status = 'D')
  where m.member_hk is null
    and f.member_hk is not null
),
hidden as materialized (
  select f.*
  from elsewhere f
  where not exists (
      select 1
      from st_member_legacy_facets m
      where m.member_hk = f.member_hk
        and not (m.status = 'D')
        and not (f.load_timestamp < m.load_timestamp)
        and not exists (
          select 1 from st_member_legacy_facets b
          where b.member_hk = m.member_hk
            and m.load_timestamp < b.load_timestamp
            and not (f.load_timestamp < b.load_timestamp)
        )
    )
),
missing as (
  select h.*
  from hidden h
  where not exists (
      select 1
      from st_member_legacy_facets_rejects r
      where r.reject_id = md5(
        coalesce(cast(length(h.source_table) as varchar) || ':' || h.source_table, '-') || ';'
        || coalesce(
          cast(length(to_char(h.load_timestamp, 'YYYY-MM-DD"T"HH24:MI:SS.US')) as varchar) || ':'
            || to_char(h.load_timestamp, 'YYYY-MM-DD"T"HH24:MI:SS.US'),
          '-'
        )
        || ';' || coalesce(cast(length(h.record_source) as varchar) || ':' || h.record_source, '-') || ';'
        || coalesce(
          cast(length(coalesce(h.member_id__raw, cast(h.member_id as text))) as varchar) || ':'
            || coalesce(h.member_id__raw, cast(h.member_id as text)),
          '-'
        )
      )
    )
)
select m.*
from missing m;
