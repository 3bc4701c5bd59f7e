-- satellite s_claim_amounts_legacy_facets of claim
-- spec: src/main/vault/claim.yaml:7:5
-- made by vault-maven-plugin 0.1.0-SNAPSHOT; change the spec, not this file

-- Attributes of h_claim over time
create table if not exists s_claim_amounts_legacy_facets (
  claim_hk text not null, -- key of h_claim
  load_timestamp timestamp not null, -- when the delivery was handed over, UTC
  amounts_hashdiff text not null, -- hash of the attributes
  service_date date, -- The service date of the claim.
  billed_amount numeric(12,2), -- The billed amount of the claim.
  record_source text, -- where the row came from
  run_id bigint not null -- run that stored the row
);
-- the indexes of an empty table are made behind its first rows, which is quicker
do $$
begin
  if exists (select 1 from s_claim_amounts_legacy_facets) then
    create unique index if not exists ix_s_claim_amounts_legacy_facets_key on s_claim_amounts_legacy_facets (claim_hk, load_timestamp);
  end if;
end
$$;
comment on table s_claim_amounts_legacy_facets is 'Attributes of h_claim over time';
comment on column s_claim_amounts_legacy_facets.claim_hk is 'key of h_claim';
comment on column s_claim_amounts_legacy_facets.load_timestamp is 'when the delivery was handed over, UTC';
comment on column s_claim_amounts_legacy_facets.amounts_hashdiff is 'hash of the attributes';
comment on column s_claim_amounts_legacy_facets.service_date is 'The service date of the claim.';
comment on column s_claim_amounts_legacy_facets.billed_amount is 'The billed amount of the claim.';
comment on column s_claim_amounts_legacy_facets.record_source is 'where the row came from';
comment on column s_claim_amounts_legacy_facets.run_id is 'run that stored the row';

-- Rows that s_claim_amounts_legacy_facets could not store, whole and with a reason
create table if not exists s_claim_amounts_legacy_facets_rejects (
  reject_id text not null, -- digest of everything that was read of the row
  reason text not null, -- why the row could not be stored
  source_table text not null, -- source table that delivered the row
  claim_hk text, -- key of the row, where it has one
  load_timestamp timestamp, -- when the delivery was handed over, UTC
  record_source text, -- where the row came from
  run_id bigint not null, -- run that stored the row
  claim_id text, -- as delivered
  service_date text, -- as delivered
  billed_amount text -- as delivered
);
create unique index if not exists ix_s_claim_amounts_legacy_facets_rejects_key on s_claim_amounts_legacy_facets_rejects (reject_id);
create index if not exists ix_s_claim_amounts_legacy_facets_rejects_1 on s_claim_amounts_legacy_facets_rejects (claim_hk);

-- Rows that s_claim_amounts_legacy_facets accepted and did not store, since they equal the row before them
create table if not exists s_claim_amounts_legacy_facets_tracking (
  claim_hk text not null,
  load_timestamp timestamp not null, -- when the delivery was handed over, UTC
  amounts_hashdiff text not null,
  record_source text,
  run_id bigint not null -- run that stored the row
);
-- the indexes of an empty table are made behind its first rows, which is quicker
do $$
begin
  if exists (select 1 from s_claim_amounts_legacy_facets_tracking) then
    create unique index if not exists ix_s_claim_amounts_legacy_facets_tracking_key on s_claim_amounts_legacy_facets_tracking (claim_hk, load_timestamp);
  end if;
end
$$;

-- ghost record
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
select
  '00000000000000000000000000000000' as claim_hk,
  timestamp '0001-01-01 00:00:00' as load_timestamp,
  '00000000000000000000000000000000' as amounts_hashdiff,
  cast(null as date) as service_date,
  cast(null as numeric(12,2)) as billed_amount,
  'system' as record_source,
  0 as run_id
where not exists (
  select 1 from s_claim_amounts_legacy_facets g where g.claim_hk = '00000000000000000000000000000000'
);
