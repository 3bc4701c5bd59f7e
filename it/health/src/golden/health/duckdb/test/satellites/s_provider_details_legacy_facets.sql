-- tests of satellite s_provider_details_legacy_facets of provider
-- spec: src/main/vault/provider.yaml:7:5
-- made by vault-maven-plugin 0.1.0-SNAPSHOT; change the spec, not this file

-- @test s_provider_details_legacy_facets__slot_unique (error)
-- no two rows with the same provider_hk, load_timestamp
select t.provider_hk, t.load_timestamp, count(*) as rows_found
from s_provider_details_legacy_facets t
group by t.provider_hk, t.load_timestamp
having count(*) > 1;

-- @test s_provider_details_legacy_facets_rejects__reject_id_unique (error)
-- no two rows with the same reject_id
select t.reject_id, count(*) as rows_found
from s_provider_details_legacy_facets_rejects t
group by t.reject_id
having count(*) > 1;

-- @test s_provider_details_legacy_facets__required_present (error)
-- no null in provider_hk, load_timestamp, details_hashdiff, run_id
select t.*
from s_provider_details_legacy_facets t
where t.provider_hk is null or t.load_timestamp is null or t.details_hashdiff is null or t.run_id is null;

-- @test s_provider_details_legacy_facets_rejects__required_present (error)
-- no null in reject_id, reason, source_table, run_id
select t.*
from s_provider_details_legacy_facets_rejects t
where t.reject_id is null or t.reason is null or t.source_table is null or t.run_id is null;

-- @test s_provider_details_legacy_facets__parent_found (error)
-- every provider_hk is a key of h_provider
select t.*
from s_provider_details_legacy_facets t
left join h_provider k on k.provider_hk = t.provider_hk
where k.provider_hk is null
  and t.provider_hk is not null;

-- @test s_provider_details_legacy_facets__ghost_once (error)
-- the ghost record is there, and once
select count(*) as ghost_records
from s_provider_details_legacy_facets t
where t.provider_hk = '00000000000000000000000000000000'
having count(*) <> 1;

-- @test s_provider_details_legacy_facets__hash_diff_recomputed (error)
-- every hash diff is that of the attributes beside it
select t.*
from s_provider_details_legacy_facets t
where t.provider_hk not in ('00000000000000000000000000000000', 'ffffffffffffffffffffffffffffffff')
  and t.details_hashdiff <> md5(
    coalesce(length(nfc_normalize(t.provider_name)) || ':' || nfc_normalize(t.provider_name), '-')
  );

-- @test s_provider_details_legacy_facets__changes_only (error)
-- no row equals the one before it, but where a late row came between
with crowded as (
  select t.provider_hk from s_provider_details_legacy_facets t group by t.provider_hk having count(*) > 1
),
line as (
  select distinct t.provider_hk, t.load_timestamp, t.details_hashdiff, t.run_id
  from s_provider_details_legacy_facets t
  join crowded c on c.provider_hk = t.provider_hk
),
compared as (
  select
    l.*,
    lag(l.details_hashdiff) over rows_of_key as previous_value,
    lag(l.run_id) over rows_of_key as previous_run
  from line l
  window rows_of_key as (partition by l.provider_hk order by l.load_timestamp)
)
select c.provider_hk, c.load_timestamp, c.details_hashdiff, c.run_id, c.previous_run
from compared c
where c.details_hashdiff = c.previous_value
  and c.previous_run <= c.run_id;

-- @test s_provider_details_legacy_facets__none_late (warning)
-- no row of this run came late; behind one that did, a return to older values may be missing until the deliveries since then are replayed
select t.*
from s_provider_details_legacy_facets t
where t.run_id = (select max(run_id) from vault_run where coalesce(model, 'health') = 'health')
  and t.load_timestamp < (
    select max(e.load_timestamp)
    from s_provider_details_legacy_facets e
    where e.run_id < (select max(run_id) from vault_run where coalesce(model, 'health') = 'health')
  )
  and exists (
    select 1 from s_provider_details_legacy_facets k where k.provider_hk = t.provider_hk and k.run_id < t.run_id
  );

-- @test s_provider_details_legacy_facets_rejects__none_in_this_run (warning)
-- the run rejected no row of s_provider_details_legacy_facets
select t.source_table, t.reason, count(*) as rejected_rows
from s_provider_details_legacy_facets_rejects t
where t.run_id = (select max(run_id) from vault_run where coalesce(model, 'health') = 'health')
group by t.source_table, t.reason;

-- @test s_provider_details_legacy_facets__staged_rows_stored (error)
-- each row of this run is shown at its load timestamp, or rejected
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
),
elsewhere as (
  select f.*
  from fed f
  left join s_provider_details_legacy_facets m
    on m.provider_hk = f.provider_hk
    and m.load_timestamp = f.load_timestamp
    and m.details_hashdiff = f.details_hashdiff
  where m.provider_hk is null
),
hidden as (
  select f.*
  from elsewhere f
  where not exists (
      select 1
      from s_provider_details_legacy_facets m
      where m.provider_hk = f.provider_hk
        and m.details_hashdiff = f.details_hashdiff
        and not (f.load_timestamp < m.load_timestamp)
        and not exists (
          select 1 from s_provider_details_legacy_facets b
          where b.provider_hk = m.provider_hk
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
      from s_provider_details_legacy_facets_rejects r
      where r.reject_id = md5(
        array_to_string(
          list_transform(
            [h.source_table, strftime(h.load_timestamp, '%Y-%m-%dT%H:%M:%S.%f'), h.record_source,
            coalesce(h.provider_npi__raw, h.provider_npi), coalesce(h.provider_name__raw, h.provider_name)],
            lambda v: coalesce(length(v) || ':' || v, '-')
          ),
          ';'
        )
      )
    )
)
select m.*
from missing m;
