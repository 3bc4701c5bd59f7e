-- hub h_provider of provider
-- Who treats members
-- spec: src/main/vault/provider.yaml:5:3
-- made by vault-maven-plugin 0.1.0-SNAPSHOT; change the spec, not this file

-- Who treats members
create table if not exists h_provider (
  provider_hk text not null, -- hash of the business key
  provider_npi varchar(10), -- The npi of the provider.
  load_timestamp timestamp not null, -- when the delivery was handed over, UTC
  record_source text, -- where the row came from
  run_id bigint not null -- run that stored the row
);
-- the indexes of an empty table are made behind its first rows, which is quicker
do $$
begin
  if exists (select 1 from h_provider) then
    create unique index if not exists ix_h_provider_key on h_provider (provider_hk);
  end if;
end
$$;
comment on table h_provider is 'Who treats members';
comment on column h_provider.provider_hk is 'hash of the business key';
comment on column h_provider.provider_npi is 'The npi of the provider.';
comment on column h_provider.load_timestamp is 'when the delivery was handed over, UTC';
comment on column h_provider.record_source is 'where the row came from';
comment on column h_provider.run_id is 'run that stored the row';

-- Rows that h_provider could not store, whole and with a reason
create table if not exists h_provider_rejects (
  reject_id text not null, -- digest of everything that was read of the row
  reason text not null, -- why the row could not be stored
  source_table text not null, -- source table that delivered the row
  provider_hk text, -- key of the row, where it has one
  load_timestamp timestamp, -- when the delivery was handed over, UTC
  record_source text, -- where the row came from
  run_id bigint not null, -- run that stored the row
  provider_npi text -- as delivered
);
create unique index if not exists ix_h_provider_rejects_key on h_provider_rejects (reject_id);
create index if not exists ix_h_provider_rejects_1 on h_provider_rejects (provider_hk);

-- rows of the zero keys
-- @rows h_provider
insert into h_provider (
  provider_hk,
  provider_npi,
  load_timestamp,
  record_source,
  run_id
)
select
  zero.provider_hk,
  cast(null as varchar(10)) as provider_npi,
  timestamp '0001-01-01 00:00:00' as load_timestamp,
  'system' as record_source,
  0 as run_id
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
