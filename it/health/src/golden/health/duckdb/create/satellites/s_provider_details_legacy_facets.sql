-- satellite s_provider_details_legacy_facets of provider
-- spec: src/main/vault/provider.yaml:7:5
-- made by vault-maven-plugin 0.1.0-SNAPSHOT; change the spec, not this file

-- Attributes of h_provider over time
create table if not exists s_provider_details_legacy_facets (
  provider_hk varchar not null, -- key of h_provider
  load_timestamp timestamp not null, -- when the delivery was handed over, UTC
  details_hashdiff varchar not null, -- hash of the attributes
  provider_name varchar, -- The name of the provider.
  record_source varchar, -- where the row came from
  run_id bigint not null -- run that stored the row
);
comment on table s_provider_details_legacy_facets is 'Attributes of h_provider over time';
comment on column s_provider_details_legacy_facets.provider_hk is 'key of h_provider';
comment on column s_provider_details_legacy_facets.load_timestamp is 'when the delivery was handed over, UTC';
comment on column s_provider_details_legacy_facets.details_hashdiff is 'hash of the attributes';
comment on column s_provider_details_legacy_facets.provider_name is 'The name of the provider.';
comment on column s_provider_details_legacy_facets.record_source is 'where the row came from';
comment on column s_provider_details_legacy_facets.run_id is 'run that stored the row';

-- Rows that s_provider_details_legacy_facets could not store, whole and with a reason
create table if not exists s_provider_details_legacy_facets_rejects (
  reject_id varchar not null, -- digest of everything that was read of the row
  reason varchar not null, -- why the row could not be stored
  source_table varchar not null, -- source table that delivered the row
  provider_hk varchar, -- key of the row, where it has one
  load_timestamp timestamp, -- when the delivery was handed over, UTC
  record_source varchar, -- where the row came from
  run_id bigint not null, -- run that stored the row
  provider_npi varchar, -- as delivered
  provider_name varchar -- as delivered
);

-- The newest row of each key of s_provider_details_legacy_facets, kept once keys have several; a load that finds other rows in the satellite makes it anew
create table if not exists s_provider_details_legacy_facets__current (
  provider_hk varchar not null,
  load_timestamp timestamp not null, -- when the delivery was handed over, UTC
  details_hashdiff varchar not null,
  _versions bigint not null
);
