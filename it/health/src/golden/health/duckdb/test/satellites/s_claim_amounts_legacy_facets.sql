-- tests of satellite s_claim_amounts_legacy_facets of claim
-- spec: src/main/vault/claim.yaml:7:5
-- made by vault-maven-plugin 0.1.0-SNAPSHOT; change the spec, not this file

-- @test s_claim_amounts_legacy_facets__slot_unique (error)
-- no two rows with the same claim_hk, load_timestamp
select t.claim_hk, t.load_timestamp, count(*) as rows_found
from s_claim_amounts_legacy_facets t
group by t.claim_hk, t.load_timestamp
having count(*) > 1;

-- @test s_claim_amounts_legacy_facets_rejects__reject_id_unique (error)
-- no two rows with the same reject_id
select t.reject_id, count(*) as rows_found
from s_claim_amounts_legacy_facets_rejects t
group by t.reject_id
having count(*) > 1;

-- @test s_claim_amounts_legacy_facets_tracking__slot_unique (error)
-- no two rows with the same claim_hk, load_timestamp
select t.claim_hk, t.load_timestamp, count(*) as rows_found
from s_claim_amounts_legacy_facets_tracking t
group by t.claim_hk, t.load_timestamp
having count(*) > 1;

-- @test s_claim_amounts_legacy_facets__required_present (error)
-- no null in claim_hk, load_timestamp, amounts_hashdiff, run_id
select t.*
from s_claim_amounts_legacy_facets t
where t.claim_hk is null or t.load_timestamp is null or t.amounts_hashdiff is null or t.run_id is null;

-- @test s_claim_amounts_legacy_facets_rejects__required_present (error)
-- no null in reject_id, reason, source_table, run_id
select t.*
from s_claim_amounts_legacy_facets_rejects t
where t.reject_id is null or t.reason is null or t.source_table is null or t.run_id is null;

-- @test s_claim_amounts_legacy_facets_tracking__required_present (error)
-- no null in claim_hk, load_timestamp, amounts_hashdiff, run_id
select t.*
from s_claim_amounts_legacy_facets_tracking t
where t.claim_hk is null or t.load_timestamp is null or t.amounts_hashdiff is null or t.run_id is null;

-- @test s_claim_amounts_legacy_facets__parent_found (error)
-- every claim_hk is a key of h_claim
select t.*
from s_claim_amounts_legacy_facets t
left join h_claim k on k.claim_hk = t.claim_hk
where k.claim_hk is null
  and t.claim_hk is not null;

-- @test s_claim_amounts_legacy_facets__ghost_once (error)
-- the ghost record is there, and once
select count(*) as ghost_records
from s_claim_amounts_legacy_facets t
where t.claim_hk = '00000000000000000000000000000000'
having count(*) <> 1;

-- @test s_claim_amounts_legacy_facets__hash_diff_recomputed (error)
-- every hash diff is that of the attributes beside it
select t.*
from s_claim_amounts_legacy_facets t
where t.claim_hk not in ('00000000000000000000000000000000', 'ffffffffffffffffffffffffffffffff')
  and t.amounts_hashdiff <> md5(
    concat(
      coalesce(length(cast(t.service_date as varchar)) || ':' || cast(t.service_date as varchar), '-'), ';',
      coalesce(
        length(
          case
            when right(cast(cast(t.billed_amount as decimal(12,2)) as varchar), 1) = '0'
              then regexp_replace(cast(cast(t.billed_amount as decimal(12,2)) as varchar), '[.]?0+$', '')
            else cast(cast(t.billed_amount as decimal(12,2)) as varchar)
          end
        )
          || ':'
          || case
            when right(cast(cast(t.billed_amount as decimal(12,2)) as varchar), 1) = '0'
              then regexp_replace(cast(cast(t.billed_amount as decimal(12,2)) as varchar), '[.]?0+$', '')
            else cast(cast(t.billed_amount as decimal(12,2)) as varchar)
          end,
        '-'
      )
    )
  );

-- @test s_claim_amounts_legacy_facets__changes_only (error)
-- no row equals the one before it, but where a late row came between
with crowded as (
  select t.claim_hk from s_claim_amounts_legacy_facets t group by t.claim_hk having count(*) > 1
),
line as (
  select distinct t.claim_hk, t.load_timestamp, t.amounts_hashdiff, t.run_id
  from s_claim_amounts_legacy_facets t
  join crowded c on c.claim_hk = t.claim_hk
),
compared as (
  select
    l.*,
    lag(l.amounts_hashdiff) over rows_of_key as previous_value,
    lag(l.run_id) over rows_of_key as previous_run
  from line l
  window rows_of_key as (partition by l.claim_hk order by l.load_timestamp)
)
select c.claim_hk, c.load_timestamp, c.amounts_hashdiff, c.run_id, c.previous_run
from compared c
where c.amounts_hashdiff = c.previous_value
  and c.previous_run <= c.run_id;

-- @test s_claim_amounts_legacy_facets_rejects__none_in_this_run (warning)
-- the run rejected no row of s_claim_amounts_legacy_facets
select t.source_table, t.reason, count(*) as rejected_rows
from s_claim_amounts_legacy_facets_rejects t
where t.run_id = (select max(run_id) from vault_run where coalesce(model, 'health') = 'health')
group by t.source_table, t.reason;

-- @test s_claim_amounts_legacy_facets__staged_rows_stored (error)
-- each row of this run is shown at its load timestamp, or rejected
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
elsewhere as (
  select f.*
  from fed f
  left join s_claim_amounts_legacy_facets m
    on m.claim_hk = f.claim_hk
    and m.load_timestamp = f.load_timestamp
    and m.amounts_hashdiff = f.amounts_hashdiff
  where m.claim_hk is null
),
hidden as (
  select f.*
  from elsewhere f
  where not exists (
      select 1
      from s_claim_amounts_legacy_facets m
      where m.claim_hk = f.claim_hk
        and m.amounts_hashdiff = f.amounts_hashdiff
        and not (f.load_timestamp < m.load_timestamp)
        and not exists (
          select 1 from s_claim_amounts_legacy_facets b
          where b.claim_hk = m.claim_hk
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
      from s_claim_amounts_legacy_facets_rejects r
      where r.reject_id = md5(
        array_to_string(
          list_transform(
            [h.source_table, strftime(h.load_timestamp, '%Y-%m-%dT%H:%M:%S.%f'), h.record_source,
            coalesce(h.claim_id__raw, h.claim_id), coalesce(h.service_date__raw, cast(h.service_date as varchar)),
            coalesce(
              h.billed_amount__raw,
              case
                when right(cast(cast(h.billed_amount as decimal(12,2)) as varchar), 1) = '0'
                  then regexp_replace(cast(cast(h.billed_amount as decimal(12,2)) as varchar), '[.]?0+$', '')
                else cast(cast(h.billed_amount as decimal(12,2)) as varchar)
              end
            )],
            lambda v: coalesce(length(v) || ':' || v, '-')
          ),
          ';'
        )
      )
    )
)
select m.*
from missing m;
