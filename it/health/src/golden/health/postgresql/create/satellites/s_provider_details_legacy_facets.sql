-- satellite s_provider_details_legacy_facets of provider
-- spec: src/main/vault/provider.yaml:7:5
-- made by vault-maven-plugin 0.1.0-SNAPSHOT; change the spec, not this file

-- Attributes of h_provider over time
create table if not exists s_provider_details_legacy_facets (
  provider_hk text not null, -- key of h_provider
  load_timestamp timestamp not null, -- when the delivery was handed over, UTC
  details_hashdiff text not null, -- hash of the attributes
  provider_name varchar(50), -- The name of the provider.
  record_source text, -- where the row came from
  run_id bigint not null -- run that stored the row
);
-- the indexes of an empty table are made behind its first rows, which is quicker
do $$
begin
  if exists (select 1 from s_provider_details_legacy_facets) then
    create unique index if not exists ix_s_provider_details_legacy_facets_key on s_provider_details_legacy_facets (provider_hk, load_timestamp);
  end if;
end
$$;
comment on table s_provider_details_legacy_facets is 'Attributes of h_provider over time';
comment on column s_provider_details_legacy_facets.provider_hk is 'key of h_provider';
comment on column s_provider_details_legacy_facets.load_timestamp is 'when the delivery was handed over, UTC';
comment on column s_provider_details_legacy_facets.details_hashdiff is 'hash of the attributes';
comment on column s_provider_details_legacy_facets.provider_name is 'The name of the provider.';
comment on column s_provider_details_legacy_facets.record_source is 'where the row came from';
comment on column s_provider_details_legacy_facets.run_id is 'run that stored the row';

-- Rows that s_provider_details_legacy_facets could not store, whole and with a reason
create table if not exists s_provider_details_legacy_facets_rejects (
  reject_id text not null, -- digest of everything that was read of the row
  reason text not null, -- why the row could not be stored
  source_table text not null, -- source table that delivered the row
  provider_hk text, -- key of the row, where it has one
  load_timestamp timestamp, -- when the delivery was handed over, UTC
  record_source text, -- where the row came from
  run_id bigint not null, -- run that stored the row
  provider_npi text, -- as delivered
  provider_name text -- as delivered
);
create unique index if not exists ix_s_provider_details_legacy_facets_rejects_key on s_provider_details_legacy_facets_rejects (reject_id);
create index if not exists ix_s_provider_details_legacy_facets_rejects_1 on s_provider_details_legacy_facets_rejects (provider_hk);

-- ghost record
-- @rows s_provider_details_legacy_facets
insert into s_provider_details_legacy_facets (
  provider_hk,
  load_timestamp,
  details_hashdiff,
  provider_name,
  record_source,
  run_id
)
select
  '00000000000000000000000000000000' as provider_hk,
  timestamp '0001-01-01 00:00:00' as load_timestamp,
  '00000000000000000000000000000000' as details_hashdiff,
  cast(null as varchar(50)) as provider_name,
  'system' as record_source,
  0 as run_id
where not exists (
  select 1 from s_provider_details_legacy_facets g where g.provider_hk = '00000000000000000000000000000000'
);
