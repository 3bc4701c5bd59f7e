-- link l_claim_provider of claim
-- cardinality: many_to_one (each claim has one provider at a time)
-- spec: src/main/vault/claim.yaml:13:11
-- made by vault-maven-plugin 0.1.0-SNAPSHOT; change the spec, not this file

-- Relationships of h_claim and h_provider
create table if not exists l_claim_provider (
  claim_provider_hk varchar not null, -- hash of what identifies the link
  claim_hk varchar not null, -- key of h_claim as claim
  provider_hk varchar not null, -- key of h_provider as provider
  load_timestamp timestamp not null, -- when the delivery was handed over, UTC
  record_source varchar, -- where the row came from
  run_id bigint not null -- run that stored the row
);
comment on table l_claim_provider is 'Relationships of h_claim and h_provider; cardinality: many_to_one (each claim has one provider at a time)';
comment on column l_claim_provider.claim_provider_hk is 'hash of what identifies the link';
comment on column l_claim_provider.claim_hk is 'key of h_claim as claim';
comment on column l_claim_provider.provider_hk is 'key of h_provider as provider';
comment on column l_claim_provider.load_timestamp is 'when the delivery was handed over, UTC';
comment on column l_claim_provider.record_source is 'where the row came from';
comment on column l_claim_provider.run_id is 'run that stored the row';

-- Rows that l_claim_provider could not store, whole and with a reason
create table if not exists l_claim_provider_rejects (
  reject_id varchar not null, -- digest of everything that was read of the row
  reason varchar not null, -- why the row could not be stored
  source_table varchar not null, -- source table that delivered the row
  claim_provider_hk varchar, -- key of the row, where it has one
  load_timestamp timestamp, -- when the delivery was handed over, UTC
  record_source varchar, -- where the row came from
  run_id bigint not null, -- run that stored the row
  claim_id varchar, -- as delivered
  provider_npi varchar -- as delivered
);
