-- link l_claim_provider of claim
-- cardinality: many_to_one (each claim has one provider at a time)
-- spec: src/main/vault/claim.yaml:13:11
-- made by vault-maven-plugin 0.1.0-SNAPSHOT; change the spec, not this file

-- Relationships of h_claim and h_provider
create table if not exists l_claim_provider (
  claim_provider_hk text not null, -- hash of what identifies the link
  claim_hk text not null, -- key of h_claim as claim
  provider_hk text not null, -- key of h_provider as provider
  load_timestamp timestamp not null, -- when the delivery was handed over, UTC
  record_source text, -- where the row came from
  run_id bigint not null -- run that stored the row
);
-- the indexes of an empty table are made behind its first rows, which is quicker
do $$
begin
  if exists (select 1 from l_claim_provider) then
    create unique index if not exists ix_l_claim_provider_key on l_claim_provider (claim_provider_hk);
    create index if not exists ix_l_claim_provider_1 on l_claim_provider (claim_hk);
    create index if not exists ix_l_claim_provider_2 on l_claim_provider (provider_hk);
  end if;
end
$$;
comment on table l_claim_provider is 'Relationships of h_claim and h_provider; cardinality: many_to_one (each claim has one provider at a time)';
comment on column l_claim_provider.claim_provider_hk is 'hash of what identifies the link';
comment on column l_claim_provider.claim_hk is 'key of h_claim as claim';
comment on column l_claim_provider.provider_hk is 'key of h_provider as provider';
comment on column l_claim_provider.load_timestamp is 'when the delivery was handed over, UTC';
comment on column l_claim_provider.record_source is 'where the row came from';
comment on column l_claim_provider.run_id is 'run that stored the row';

-- Rows that l_claim_provider could not store, whole and with a reason
create table if not exists l_claim_provider_rejects (
  reject_id text not null, -- digest of everything that was read of the row
  reason text not null, -- why the row could not be stored
  source_table text not null, -- source table that delivered the row
  claim_provider_hk text, -- key of the row, where it has one
  load_timestamp timestamp, -- when the delivery was handed over, UTC
  record_source text, -- where the row came from
  run_id bigint not null, -- run that stored the row
  claim_id text, -- as delivered
  provider_npi text -- as delivered
);
create unique index if not exists ix_l_claim_provider_rejects_key on l_claim_provider_rejects (reject_id);
create index if not exists ix_l_claim_provider_rejects_1 on l_claim_provider_rejects (claim_provider_hk);

-- rows of the zero keys
-- @rows l_claim_provider
insert into l_claim_provider (
  claim_provider_hk,
  claim_hk,
  provider_hk,
  load_timestamp,
  record_source,
  run_id
)
select
  zero.claim_provider_hk as claim_provider_hk,
  zero.claim_provider_hk as claim_hk,
  zero.claim_provider_hk as provider_hk,
  timestamp '0001-01-01 00:00:00' as load_timestamp,
  'system' as record_source,
  0 as run_id
from (
  select '00000000000000000000000000000000' as claim_provider_hk
  union all
  select 'ffffffffffffffffffffffffffffffff' as claim_provider_hk
) zero
left join l_claim_provider k
  on k.claim_provider_hk = zero.claim_provider_hk
    and k.claim_provider_hk in ('00000000000000000000000000000000', 'ffffffffffffffffffffffffffffffff')
where k.claim_provider_hk is null;
