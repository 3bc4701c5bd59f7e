-- hub h_claim of claim
-- What a provider wants to be paid for treating a member
-- spec: src/main/vault/claim.yaml:5:3
-- made by vault-maven-plugin 0.1.0-SNAPSHOT; change the spec, not this file

-- What a provider wants to be paid for treating a member
create table if not exists h_claim (
  claim_hk text not null, -- hash of the business key
  claim_id varchar(12), -- The number that identifies the claim.
  load_timestamp timestamp not null, -- when the delivery was handed over, UTC
  record_source text, -- where the row came from
  run_id bigint not null -- run that stored the row
);
-- the indexes of an empty table are made behind its first rows, which is quicker
do $$
begin
  if exists (select 1 from h_claim) then
    create unique index if not exists ix_h_claim_key on h_claim (claim_hk);
  end if;
end
$$;
comment on table h_claim is 'What a provider wants to be paid for treating a member';
comment on column h_claim.claim_hk is 'hash of the business key';
comment on column h_claim.claim_id is 'The number that identifies the claim.';
comment on column h_claim.load_timestamp is 'when the delivery was handed over, UTC';
comment on column h_claim.record_source is 'where the row came from';
comment on column h_claim.run_id is 'run that stored the row';

-- Rows that h_claim could not store, whole and with a reason
create table if not exists h_claim_rejects (
  reject_id text not null, -- digest of everything that was read of the row
  reason text not null, -- why the row could not be stored
  source_table text not null, -- source table that delivered the row
  claim_hk text, -- key of the row, where it has one
  load_timestamp timestamp, -- when the delivery was handed over, UTC
  record_source text, -- where the row came from
  run_id bigint not null, -- run that stored the row
  claim_id text -- as delivered
);
create unique index if not exists ix_h_claim_rejects_key on h_claim_rejects (reject_id);
create index if not exists ix_h_claim_rejects_1 on h_claim_rejects (claim_hk);

-- rows of the zero keys
-- @rows h_claim
insert into h_claim (
  claim_hk,
  claim_id,
  load_timestamp,
  record_source,
  run_id
)
select
  zero.claim_hk,
  cast(null as varchar(12)) as claim_id,
  timestamp '0001-01-01 00:00:00' as load_timestamp,
  'system' as record_source,
  0 as run_id
from (
  select '00000000000000000000000000000000' as claim_hk
  union all
  select 'ffffffffffffffffffffffffffffffff' as claim_hk
) zero
left join h_claim k
  on k.claim_hk = zero.claim_hk and k.claim_hk in (
    '00000000000000000000000000000000', 'ffffffffffffffffffffffffffffffff'
  )
where k.claim_hk is null;
