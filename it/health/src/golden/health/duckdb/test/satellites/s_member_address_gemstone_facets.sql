-- tests of satellite s_member_address_gemstone_facets of member
-- spec: src/main/vault/member.yaml:26:5
-- made by vault-maven-plugin 0.1.0-SNAPSHOT; change the spec, not this file

-- @test s_member_address_gemstone_facets__slot_unique (error)
-- no two rows with the same member_hk, load_timestamp
select t.member_hk, t.load_timestamp, count(*) as rows_found
from s_member_address_gemstone_facets t
group by t.member_hk, t.load_timestamp
having count(*) > 1;

-- @test s_member_address_gemstone_facets_rejects__reject_id_unique (error)
-- no two rows with the same reject_id
select t.reject_id, count(*) as rows_found
from s_member_address_gemstone_facets_rejects t
group by t.reject_id
having count(*) > 1;

-- @test s_member_address_gemstone_facets_tracking__slot_unique (error)
-- no two rows with the same member_hk, load_timestamp
select t.member_hk, t.load_timestamp, count(*) as rows_found
from s_member_address_gemstone_facets_tracking t
group by t.member_hk, t.load_timestamp
having count(*) > 1;

-- @test s_member_address_gemstone_facets__required_present (error)
-- no null in member_hk, load_timestamp, address_hashdiff, run_id
select t.*
from s_member_address_gemstone_facets t
where t.member_hk is null or t.load_timestamp is null or t.address_hashdiff is null or t.run_id is null;

-- @test s_member_address_gemstone_facets_rejects__required_present (error)
-- no null in reject_id, reason, source_table, run_id
select t.*
from s_member_address_gemstone_facets_rejects t
where t.reject_id is null or t.reason is null or t.source_table is null or t.run_id is null;

-- @test s_member_address_gemstone_facets_tracking__required_present (error)
-- no null in member_hk, load_timestamp, address_hashdiff, run_id
select t.*
from s_member_address_gemstone_facets_tracking t
where t.member_hk is null or t.load_timestamp is null or t.address_hashdiff is null or t.run_id is null;

-- @test s_member_address_gemstone_facets__parent_found (error)
-- every member_hk is a key of h_member
select t.*
from s_member_address_gemstone_facets t
left join h_member k on k.member_hk = t.member_hk
where k.member_hk is null
  and t.member_hk is not null;

-- @test s_member_address_gemstone_facets__ghost_once (error)
-- the ghost record is there, and once
select count(*) as ghost_records
from s_member_address_gemstone_facets t
where t.member_hk = '00000000000000000000000000000000'
having count(*) <> 1;

-- @test s_member_address_gemstone_facets__hash_diff_recomputed (error)
-- every hash diff is that of the attributes beside it
select t.*
from s_member_address_gemstone_facets t
where t.member_hk not in ('00000000000000000000000000000000', 'ffffffffffffffffffffffffffffffff')
  and t.address_hashdiff <> md5(
    concat(
      coalesce(length(nfc_normalize(t.address_line1)) || ':' || nfc_normalize(t.address_line1), '-'), ';',
      coalesce(length(nfc_normalize(t.address_line2)) || ':' || nfc_normalize(t.address_line2), '-'), ';',
      coalesce(length(nfc_normalize(t.city)) || ':' || nfc_normalize(t.city), '-'), ';',
      coalesce(length(nfc_normalize(t.state)) || ':' || nfc_normalize(t.state), '-'), ';',
      coalesce(length(nfc_normalize(t.zip)) || ':' || nfc_normalize(t.zip), '-')
    )
  );

-- @test s_member_address_gemstone_facets__changes_only (error)
-- no row equals the one before it, but where a late row came between
with crowded as (
  select t.member_hk from s_member_address_gemstone_facets t group by t.member_hk having count(*) > 1
),
line as (
  select distinct t.member_hk, t.load_timestamp, t.address_hashdiff, t.run_id
  from s_member_address_gemstone_facets t
  join crowded c on c.member_hk = t.member_hk
),
compared as (
  select
    l.*,
    lag(l.address_hashdiff) over rows_of_key as previous_value,
    lag(l.run_id) over rows_of_key as previous_run
  from line l
  window rows_of_key as (partition by l.member_hk order by l.load_timestamp)
)
select c.member_hk, c.load_timestamp, c.address_hashdiff, c.run_id, c.previous_run
from compared c
where c.address_hashdiff = c.previous_value
  and c.previous_run <= c.run_id;

-- @test s_member_address_gemstone_facets_rejects__none_in_this_run (warning)
-- the run rejected no row of s_member_address_gemstone_facets
select t.source_table, t.reason, count(*) as rejected_rows
from s_member_address_gemstone_facets_rejects t
where t.run_id = (select max(run_id) from vault_run where coalesce(model, 'health') = 'health')
group by t.source_table, t.reason;

-- @test s_member_address_gemstone_facets__staged_rows_stored (error)
-- each row of this run is shown at its load timestamp, or rejected
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
elsewhere as (
  select f.*
  from fed f
  left join s_member_address_gemstone_facets m
    on m.member_hk = f.member_hk
    and m.load_timestamp = f.load_timestamp
    and m.address_hashdiff = f.address_hashdiff
  where m.member_hk is null
),
hidden as (
  select f.*
  from elsewhere f
  where not exists (
      select 1
      from s_member_address_gemstone_facets m
      where m.member_hk = f.member_hk
        and m.address_hashdiff = f.address_hashdiff
        and not (f.load_timestamp < m.load_timestamp)
        and not exists (
          select 1 from s_member_address_gemstone_facets b
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
      from s_member_address_gemstone_facets_rejects r
      where r.reject_id = md5(
        array_to_string(
          list_transform(
            [h.source_table, strftime(h.load_timestamp, '%Y-%m-%dT%H:%M:%S.%f'), h.record_source,
            coalesce(h.member_id__raw, cast(h.member_id as varchar)), coalesce(h.address_line1__raw, h.address_line1),
            coalesce(h.address_line2__raw, h.address_line2), coalesce(h.city__raw, h.city),
            coalesce(h.state__raw, h.state), coalesce(h.zip__raw, h.zip)],
            lambda v: coalesce(length(v) || ':' || v, '-')
          ),
          ';'
        )
      )
    )
)
select m.*
from missing m;
