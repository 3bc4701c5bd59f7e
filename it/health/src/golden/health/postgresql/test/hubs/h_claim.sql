-- tests of hub h_claim of claim
-- What a provider wants to be paid for treating a member
-- spec: src/main/vault/claim.yaml:5:3
-- made by vault-maven-plugin 0.1.0-SNAPSHOT; change the spec, not this file

-- @test h_claim__hash_key_unique (error)
-- no two rows with the same claim_hk
select t.claim_hk, count(*) as rows_found
from h_claim t
group by t.claim_hk
having count(*) > 1;

-- @test h_claim_rejects__reject_id_unique (error)
-- no two rows with the same reject_id
select t.reject_id, count(*) as rows_found
from h_claim_rejects t
group by t.reject_id
having count(*) > 1;

-- @test h_claim__required_present (error)
-- no null in claim_hk, load_timestamp, run_id
select t.*
from h_claim t
where t.claim_hk is null or t.load_timestamp is null or t.run_id is null;

-- @test h_claim_rejects__required_present (error)
-- no null in reject_id, reason, source_table, run_id
select t.*
from h_claim_rejects t
where t.reject_id is null or t.reason is null or t.source_table is null or t.run_id is null;

-- @test h_claim__zero_keys_present (error)
-- the rows of both zero keys are there
select zero.claim_hk
from (
  select '00000000000000000000000000000000' as claim_hk
  union all
  select 'ffffffffffffffffffffffffffffffff' as claim_hk
) zero
left join h_claim k
  on k.claim_hk = zero.claim_hk and k.claim_hk in (
    '00000000000000000000000000000000', 'ffffffffffffffffffffffffffffffff'
  )
where k.claim_hk is null;

-- @test h_claim__business_key_present (error)
-- every required part of the key has a value, but in rows of zero keys and ghost records
select t.*
from h_claim t
where t.claim_hk not in ('00000000000000000000000000000000', 'ffffffffffffffffffffffffffffffff')
  and (
    nullif(
      upper(
        btrim(
          case when octet_length(t.claim_id) = length(t.claim_id) then t.claim_id else normalize(t.claim_id) end,
          e'\t\n\x0b\x0c\r '
        ) collate "C"
      ) collate "default",
      ''
    ) is null
  );

-- @test h_claim__business_key_unique (error)
-- no two hash keys stand for the same business key, spelling aside
with normalised as (
  select
    t.*,
    nullif(
      upper(
        btrim(
          case when octet_length(t.claim_id) = length(t.claim_id) then t.claim_id else normalize(t.claim_id) end,
          e'\t\n\x0b\x0c\r '
        ) collate "C"
      ) collate "default",
      ''
    ) as claim_id__key
  from h_claim t
  where t.claim_hk not in ('00000000000000000000000000000000', 'ffffffffffffffffffffffffffffffff')
),
counted as (
  select
    n.*,
    min(n.claim_hk) over same_key as least_hash_key,
    max(n.claim_hk) over same_key as greatest_hash_key
  from normalised n
  window same_key as (partition by n.claim_id__key)
)
select
  c.claim_hk,
  c.claim_id,
  c.load_timestamp,
  c.record_source
from counted c
where c.least_hash_key <> c.greatest_hash_key;

-- @test h_claim__hash_key_recomputed (error)
-- every hash key is the hash of the business key beside it
with normalised as (
  select
    t.*,
    nullif(
      upper(
        btrim(
          case when octet_length(t.claim_id) = length(t.claim_id) then t.claim_id else normalize(t.claim_id) end,
          e'\t\n\x0b\x0c\r '
        ) collate "C"
      ) collate "default",
      ''
    ) as claim_id__key
  from h_claim t
  where t.claim_hk not in ('00000000000000000000000000000000', 'ffffffffffffffffffffffffffffffff')
)
select
  n.claim_hk,
  n.claim_id,
  n.load_timestamp,
  n.record_source
from normalised n
where n.claim_hk not in (
    case when n.claim_id__key is not null then md5((length(n.claim_id__key) || ':' || n.claim_id__key)) end
  );

-- @test h_claim_rejects__none_in_this_run (warning)
-- the run rejected no row of h_claim
select t.source_table, t.reason, count(*) as rejected_rows
from h_claim_rejects t
where t.run_id = (select max(run_id) from vault_run where coalesce(model, 'health') = 'health')
group by t.source_table, t.reason;

-- @test h_claim__staged_keys_stored (error)
-- each key of this run is stored, or its row rejected
with fed as not materialized (
  select
    0 as _place,
    'legacy_facets.facets_claim' as source_table,
    claim_hk,
    claim_id,
    claim_id__raw,
    load_timestamp,
    record_source
  from stg_claim_legacy_facets
),
nowhere as (
  select f.*
  from fed f
  left join h_claim k on k.claim_hk = f.claim_hk
  where k.claim_hk is null
    and f.load_timestamp is not null
    and (f.claim_hk is null or f.claim_hk <> '00000000000000000000000000000000')
  union all
  select f.*
  from fed f
  where f.load_timestamp is null
),
missing as materialized (
  select f.*
  from nowhere f
)
select m.*
from missing m
where not exists (
    select 1
    from h_claim_rejects r
    where r.reject_id = md5(
      coalesce(cast(length(m.source_table) as varchar) || ':' || m.source_table, '-') || ';'
      || coalesce(
        cast(length(to_char(m.load_timestamp, 'YYYY-MM-DD"T"HH24:MI:SS.US')) as varchar) || ':'
          || to_char(m.load_timestamp, 'YYYY-MM-DD"T"HH24:MI:SS.US'),
        '-'
      )
      || ';' || coalesce(cast(length(m.record_source) as varchar) || ':' || m.record_source, '-') || ';'
      || coalesce(
        cast(length(coalesce(m.claim_id__raw, m.claim_id)) as varchar) || ':' || coalesce(m.claim_id__raw, m.claim_id),
        '-'
      )
    )
  );
