-- satellite s_claim_amounts_legacy_facets of claim
-- spec: src/main/vault/claim.yaml:7:5
-- made by vault-maven-plugin 0.1.0-SNAPSHOT; change the spec, not this file

-- Attributes of h_claim over time
create table if not exists s_claim_amounts_legacy_facets (
  claim_hk varchar not null, -- key of h_claim
  load_timestamp timestamp not null, -- when the delivery was handed over, UTC
  amounts_hashdiff varchar not null, -- hash of the attributes
  service_date date, -- The service date of the claim.
  billed_amount decimal(12,2), -- The billed amount of the claim.
  record_source varchar, -- where the row came from
  run_id bigint not null -- run that stored the row
);
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
  reject_id varchar not null, -- digest of everything that was read of the row
  reason varchar not null, -- why the row could not be stored
  source_table varchar not null, -- source table that delivered the row
  claim_hk varchar, -- key of the row, where it has one
  load_timestamp timestamp, -- when the delivery was handed over, UTC
  record_source varchar, -- where the row came from
  run_id bigint not null, -- run that stored the row
  claim_id varchar, -- as delivered
  service_date varchar, -- as delivered
  billed_amount varchar -- as delivered
);

-- The newest row of each key of s_claim_amounts_legacy_facets, kept once keys have several; a load that finds other rows in the satellite makes it anew
create table if not exists s_claim_amounts_legacy_facets__current (
  claim_hk varchar not null,
  load_timestamp timestamp not null, -- when the delivery was handed over, UTC
  amounts_hashdiff varchar not null,
  _versions bigint not null
);

-- Rows that s_claim_amounts_legacy_facets accepted and did not store, since they equal the row before them
create table if not exists s_claim_amounts_legacy_facets_tracking (
  claim_hk varchar not null,
  load_timestamp timestamp not null, -- when the delivery was handed over, UTC
  amounts_hashdiff varchar not null,
  record_source varchar,
  run_id bigint not null -- run that stored the row
);
