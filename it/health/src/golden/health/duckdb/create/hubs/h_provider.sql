-- hub h_provider of provider
-- Who treats members
-- spec: src/main/vault/provider.yaml:5:3
-- made by vault-maven-plugin 0.1.0-SNAPSHOT; change the spec, not this file

-- Who treats members
create table if not exists h_provider (
  provider_hk varchar not null, -- hash of the business key
  provider_npi varchar, -- The npi of the provider.
  load_timestamp timestamp not null, -- when the delivery was handed over, UTC
  record_source varchar, -- where the row came from
  run_id bigint not null -- run that stored the row
);
comment on table h_provider is 'Who treats members';
comment on column h_provider.provider_hk is 'hash of the business key';
comment on column h_provider.provider_npi is 'The npi of the provider.';
comment on column h_provider.load_timestamp is 'when the delivery was handed over, UTC';
comment on column h_provider.record_source is 'where the row came from';
comment on column h_provider.run_id is 'run that stored the row';

-- Rows that h_provider could not store, whole and with a reason
create table if not exists h_provider_rejects (
  reject_id varchar not null, -- digest of everything that was read of the row
  reason varchar not null, -- why the row could not be stored
  source_table varchar not null, -- source table that delivered the row
  provider_hk varchar, -- key of the row, where it has one
  load_timestamp timestamp, -- when the delivery was handed over, UTC
  record_source varchar, -- where the row came from
  run_id bigint not null, -- run that stored the row
  provider_npi varchar -- as delivered
);
