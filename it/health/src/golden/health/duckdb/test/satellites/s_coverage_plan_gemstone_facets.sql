-- tests of satellite s_coverage_plan_gemstone_facets of coverage
-- spec: src/main/vault/coverage.yaml:7:5
-- made by vault-maven-plugin 0.1.0-SNAPSHOT; change the spec, not this file

-- @test s_coverage_plan_gemstone_facets__slot_unique (error)
-- no two rows with the same coverage_hk, load_timestamp
select t.coverage_hk, t.load_timestamp, count(*) as rows_found
from s_coverage_plan_gemstone_facets t
group by t.coverage_hk, t.load_timestamp
having count(*) > 1;

-- @test s_coverage_plan_gemstone_facets_rejects__reject_id_unique (error)
-- no two rows with the same reject_id
select t.reject_id, count(*) as rows_found
from s_coverage_plan_gemstone_facets_rejects t
group by t.reject_id
having count(*) > 1;

-- @test s_coverage_plan_gemstone_facets_tracking__slot_unique (error)
-- no two rows with the same coverage_hk, load_timestamp
select t.coverage_hk, t.load_timestamp, count(*) as rows_found
from s_coverage_plan_gemstone_facets_tracking t
group by t.coverage_hk, t.load_timestamp
having count(*) > 1;

-- @test s_coverage_plan_gemstone_facets__required_present (error)
-- no null in coverage_hk, load_timestamp, plan_hashdiff, run_id
select t.*
from s_coverage_plan_gemstone_facets t
where t.coverage_hk is null or t.load_timestamp is null or t.plan_hashdiff is null or t.run_id is null;

-- @test s_coverage_plan_gemstone_facets_rejects__required_present (error)
-- no null in reject_id, reason, source_table, run_id
select t.*
from s_coverage_plan_gemstone_facets_rejects t
where t.reject_id is null or t.reason is null or t.source_table is null or t.run_id is null;

-- @test s_coverage_plan_gemstone_facets_tracking__required_present (error)
-- no null in coverage_hk, load_timestamp, plan_hashdiff, run_id
select t.*
from s_coverage_plan_gemstone_facets_tracking t
where t.coverage_hk is null or t.load_timestamp is null or t.plan_hashdiff is null or t.run_id is null;

-- @test s_coverage_plan_gemstone_facets__parent_found (error)
-- every coverage_hk is a key of h_coverage
select t.*
from s_coverage_plan_gemstone_facets t
left join h_coverage k on k.coverage_hk = t.coverage_hk
where k.coverage_hk is null
  and t.coverage_hk is not null;

-- @test s_coverage_plan_gemstone_facets__ghost_once (error)
-- the ghost record is there, and once
select count(*) as ghost_records
from s_coverage_plan_gemstone_facets t
where t.coverage_hk = '00000000000000000000000000000000'
having count(*) <> 1;

-- @test s_coverage_plan_gemstone_facets__hash_diff_recomputed (error)
-- every hash diff is that of the attributes beside it
select t.*
from s_coverage_plan_gemstone_facets t
where t.coverage_hk not in ('00000000000000000000000000000000', 'ffffffffffffffffffffffffffffffff')
  and t.plan_hashdiff <> md5(coalesce(length(nfc_normalize(t.plan_name)) || ':' || nfc_normalize(t.plan_name), '-'));

-- @test s_coverage_plan_gemstone_facets__changes_only (error)
-- no row equals the one before it, but where a late row came between
with crowded as (
  select t.coverage_hk from s_coverage_plan_gemstone_facets t group by t.coverage_hk having count(*) > 1
),
line as (
  select distinct t.coverage_hk, t.load_timestamp, t.plan_hashdiff, t.run_id
  from s_coverage_plan_gemstone_facets t
  join crowded c on c.coverage_hk = t.coverage_hk
),
compared as (
  select
    l.*,
    lag(l.plan_hashdiff) over rows_of_key as previous_value,
    lag(l.run_id) over rows_of_key as previous_run
  from line l
  window rows_of_key as (partition by l.coverage_hk order by l.load_timestamp)
)
select c.coverage_hk, c.load_timestamp, c.plan_hashdiff, c.run_id, c.previous_run
from compared c
where c.plan_hashdiff = c.previous_value
  and c.previous_run <= c.run_id;

-- @test s_coverage_plan_gemstone_facets_rejects__none_in_this_run (warning)
-- the run rejected no row of s_coverage_plan_gemstone_facets
select t.source_table, t.reason, count(*) as rejected_rows
from s_coverage_plan_gemstone_facets_rejects t
where t.run_id = (select max(run_id) from vault_run where coalesce(model, 'health') = 'health')
group by t.source_table, t.reason;

-- @test s_coverage_plan_gemstone_facets__staged_rows_stored (error)
-- each row of this run is shown at its load timestamp, or rejected
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
elsewhere as (
  select f.*
  from fed f
  left join s_coverage_plan_gemstone_facets m
    on m.coverage_hk = f.coverage_hk
    and m.load_timestamp = f.load_timestamp
    and m.plan_hashdiff = f.plan_hashdiff
  where m.coverage_hk is null
),
hidden as (
  select f.*
  from elsewhere f
  where not exists (
      select 1
      from s_coverage_plan_gemstone_facets m
      where m.coverage_hk = f.coverage_hk
        and m.plan_hashdiff = f.plan_hashdiff
        and not (f.load_timestamp < m.load_timestamp)
        and not exists (
          select 1 from s_coverage_plan_gemstone_facets b
          where b.coverage_hk = m.coverage_hk
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
      from s_coverage_plan_gemstone_facets_rejects r
      where r.reject_id = md5(
        array_to_string(
          list_transform(
            [h.source_table, strftime(h.load_timestamp, '%Y-%m-%dT%H:%M:%S.%f'), h.record_source,
            coalesce(h.coverage_id__raw, cast(h.coverage_id as varchar)), coalesce(h.plan_name__raw, h.plan_name)],
            lambda v: coalesce(length(v) || ':' || v, '-')
          ),
          ';'
        )
      )
    )
)
select m.*
from missing m;
