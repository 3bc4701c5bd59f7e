-- tests of link l_claim_provider of claim
-- cardinality: many_to_one (each claim has one provider at a time)
-- spec: src/main/vault/claim.yaml:13:11
-- made by vault-maven-plugin 0.1.0-SNAPSHOT; change the spec, not this file

-- @test l_claim_provider__hash_key_unique (error)
-- no two rows with the same claim_provider_hk
select t.claim_provider_hk, count(*) as rows_found
from l_claim_provider t
group by t.claim_provider_hk
having count(*) > 1;

-- @test l_claim_provider_rejects__reject_id_unique (error)
-- no two rows with the same reject_id
select t.reject_id, count(*) as rows_found
from l_claim_provider_rejects t
group by t.reject_id
having count(*) > 1;

-- @test l_claim_provider__required_present (error)
-- no null in claim_provider_hk, claim_hk, provider_hk, load_timestamp, run_id
select t.*
from l_claim_provider t
where t.claim_provider_hk is null
  or t.claim_hk is null
  or t.provider_hk is null
  or t.load_timestamp is null
  or t.run_id is null;

-- @test l_claim_provider_rejects__required_present (error)
-- no null in reject_id, reason, source_table, run_id
select t.*
from l_claim_provider_rejects t
where t.reject_id is null or t.reason is null or t.source_table is null or t.run_id is null;

-- @test l_claim_provider__zero_keys_present (error)
-- the rows of both zero keys are there
select zero.claim_provider_hk
from (
  select '00000000000000000000000000000000' as claim_provider_hk
  union all
  select 'ffffffffffffffffffffffffffffffff' as claim_provider_hk
) zero
left join l_claim_provider k
  on k.claim_provider_hk = zero.claim_provider_hk
    and k.claim_provider_hk in ('00000000000000000000000000000000', 'ffffffffffffffffffffffffffffffff')
where k.claim_provider_hk is null;

-- @test l_claim_provider__claim_found (error)
-- every claim_hk is a key of h_claim
select t.*
from l_claim_provider t
left join h_claim k on k.claim_hk = t.claim_hk
where k.claim_hk is null
  and t.claim_hk is not null;

-- @test l_claim_provider__provider_found (error)
-- every provider_hk is a key of h_provider
select t.*
from l_claim_provider t
left join h_provider k on k.provider_hk = t.provider_hk
where k.provider_hk is null
  and t.provider_hk is not null;

-- @test l_claim_provider_rejects__none_in_this_run (warning)
-- the run rejected no row of l_claim_provider
select t.source_table, t.reason, count(*) as rejected_rows
from l_claim_provider_rejects t
where t.run_id = (select max(run_id) from vault_run where coalesce(model, 'health') = 'health')
group by t.source_table, t.reason;

-- @test l_claim_provider__staged_keys_stored (error)
-- each key of this run is stored, or its row rejected
with fed as not materialized (
  select
    0 as _place,
    'legacy_facets.facets_claim' as source_table,
    claim_provider_hk,
    claim_hk,
    provider_hk,
    claim_id,
    claim_id__raw,
    provider_npi,
    provider_npi__raw,
    load_timestamp,
    record_source
  from stg_claim_legacy_facets
),
nowhere as (
  select f.*
  from fed f
  left join l_claim_provider k on k.claim_provider_hk = f.claim_provider_hk
  where k.claim_provider_hk is null
    and f.load_timestamp is not null
    and (f.claim_provider_hk is null or f.claim_provider_hk <> '00000000000000000000000000000000')
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
    from l_claim_provider_rejects r
    where r.reject_id = md5(
      array_to_string(
        list_transform(
          [m.source_table, strftime(m.load_timestamp, '%Y-%m-%dT%H:%M:%S.%f'), m.record_source,
          coalesce(m.claim_id__raw, m.claim_id), coalesce(m.provider_npi__raw, m.provider_npi)],
          lambda v: coalesce(length(v) || ':' || v, '-')
        ),
        ';'
      )
    )
  );

-- @test l_claim_provider__rule_one_partner_of_claim (warning)
-- rule one_partner_of_claim of l_claim_provider
-- spec: src/main/vault/claim.yaml:15:24
with pairs as (
  select distinct l.claim_hk, l.provider_hk
  from l_claim_provider l
  where l.claim_provider_hk not in ('00000000000000000000000000000000', 'ffffffffffffffffffffffffffffffff')
    and l.claim_hk not in ('00000000000000000000000000000000', 'ffffffffffffffffffffffffffffffff')
    and l.provider_hk not in ('00000000000000000000000000000000', 'ffffffffffffffffffffffffffffffff')
)
select p.claim_hk, count(*) as partners
from pairs p
group by p.claim_hk
having count(*) > 1;
