-- tests of hub h_provider of provider
-- Who treats members
-- spec: src/main/vault/provider.yaml:5:3
-- made by vault-maven-plugin 0.1.0-SNAPSHOT; change the spec, not this file

-- @test h_provider__hash_key_unique (error)
-- no two rows with the same provider_hk
select t.provider_hk, count(*) as rows_found
from h_provider t
group by t.provider_hk
having count(*) > 1;

-- @test h_provider_rejects__reject_id_unique (error)
-- no two rows with the same reject_id
select t.reject_id, count(*) as rows_found
from h_provider_rejects t
group by t.reject_id
having count(*) > 1;

-- @test h_provider__required_present (error)
-- no null in provider_hk, load_timestamp, run_id
select t.*
from h_provider t
where t.provider_hk is null or t.load_timestamp is null or t.run_id is null;

-- @test h_provider_rejects__required_present (error)
-- no null in reject_id, reason, source_table, run_id
select t.*
from h_provider_rejects t
where t.reject_id is null or t.reason is null or t.source_table is null or t.run_id is null;

-- @test h_provider__zero_keys_present (error)
-- the rows of both zero keys are there
select zero.provider_hk
from (
  select '00000000000000000000000000000000' as provider_hk
  union all
  select 'ffffffffffffffffffffffffffffffff' as provider_hk
) zero
left join h_provider k
  on k.provider_hk = zero.provider_hk and k.provider_hk in (
    '00000000000000000000000000000000', 'ffffffffffffffffffffffffffffffff'
  )
where k.provider_hk is null;

-- @test h_provider__business_key_present (error)
-- every required part of the key has a value, but in rows of zero keys and ghost records
select t.*
from h_provider t
where t.provider_hk not in ('00000000000000000000000000000000', 'ffffffffffffffffffffffffffffffff')
  and (
    case
      when t.provider_npi >= '!' and right(t.provider_npi, 1) >= '!' and strlen(t.provider_npi) = length(t.provider_npi)
        then upper(t.provider_npi)
      else nullif(
        translate(
          trim(nfc_normalize(t.provider_npi), e'\t\n\x0b\x0c\r '), 'abcdefghijklmnopqrstuvwxyz',
          'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
        ),
        ''
      )
    end is null
  );

-- @test h_provider__business_key_unique (error)
-- no two hash keys stand for the same business key, spelling aside
with normalised as (
  select
    t.*,
    case
      when t.provider_npi >= '!' and right(t.provider_npi, 1) >= '!' and strlen(t.provider_npi) = length(t.provider_npi)
        then upper(t.provider_npi)
      else nullif(
        translate(
          trim(nfc_normalize(t.provider_npi), e'\t\n\x0b\x0c\r '), 'abcdefghijklmnopqrstuvwxyz',
          'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
        ),
        ''
      )
    end as provider_npi__key
  from h_provider t
  where t.provider_hk not in ('00000000000000000000000000000000', 'ffffffffffffffffffffffffffffffff')
),
counted as (
  select
    n.*,
    min(n.provider_hk) over same_key as least_hash_key,
    max(n.provider_hk) over same_key as greatest_hash_key
  from normalised n
  window same_key as (partition by n.provider_npi__key)
)
select
  c.provider_hk,
  c.provider_npi,
  c.load_timestamp,
  c.record_source
from counted c
where c.least_hash_key <> c.greatest_hash_key;

-- @test h_provider__hash_key_recomputed (error)
-- every hash key is the hash of the business key beside it
with normalised as (
  select
    t.*,
    case
      when t.provider_npi >= '!' and right(t.provider_npi, 1) >= '!' and strlen(t.provider_npi) = length(t.provider_npi)
        then upper(t.provider_npi)
      else nullif(
        translate(
          trim(nfc_normalize(t.provider_npi), e'\t\n\x0b\x0c\r '), 'abcdefghijklmnopqrstuvwxyz',
          'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
        ),
        ''
      )
    end as provider_npi__key
  from h_provider t
  where t.provider_hk not in ('00000000000000000000000000000000', 'ffffffffffffffffffffffffffffffff')
)
select
  n.provider_hk,
  n.provider_npi,
  n.load_timestamp,
  n.record_source
from normalised n
where n.provider_hk not in (
    case
      when n.provider_npi__key is not null then md5(concat(length(n.provider_npi__key), ':', n.provider_npi__key))
    end
  );

-- @test h_provider_rejects__none_in_this_run (warning)
-- the run rejected no row of h_provider
select t.source_table, t.reason, count(*) as rejected_rows
from h_provider_rejects t
where t.run_id = (select max(run_id) from vault_run where coalesce(model, 'health') = 'health')
group by t.source_table, t.reason;

-- @test h_provider__staged_keys_stored (error)
-- each key of this run is stored, or its row rejected
with fed as not materialized (
  select
    0 as _place,
    'legacy_facets.facets_provider' as source_table,
    provider_hk,
    provider_npi,
    provider_npi__raw,
    load_timestamp,
    record_source
  from stg_provider_legacy_facets
  union all
  select
    1 as _place,
    'legacy_facets.facets_claim' as source_table,
    provider_hk,
    provider_npi,
    provider_npi__raw,
    load_timestamp,
    record_source
  from stg_claim_legacy_facets
),
nowhere as (
  select f.*
  from fed f
  left join h_provider k on k.provider_hk = f.provider_hk
  where k.provider_hk is null
    and f.load_timestamp is not null
    and (f.provider_hk is null or f.provider_hk <> '00000000000000000000000000000000')
  union all
  select f.*
  from fed f
  where f.load_timestamp is null
),
missing as (
  select f.*
  from nowhere f
)
select m.*
from missing m
where not exists (
    select 1
    from h_provider_rejects r
    where r.reject_id = md5(
      array_to_string(
        list_transform(
          [m.source_table, strftime(m.load_timestamp, '%Y-%m-%dT%H:%M:%S.%f'), m.record_source,
          coalesce(m.provider_npi__raw, m.provider_npi)], lambda v: coalesce(length(v) || ':' || v, '-')
        ),
        ';'
      )
    )
  );
