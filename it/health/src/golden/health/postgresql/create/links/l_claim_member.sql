-- link l_claim_member of claim
-- cardinality: many_to_one (each claim has one member at a time)
-- spec: src/main/vault/claim.yaml:10:11
-- made by vault-maven-plugin 0.1.0-SNAPSHOT; change the spec, not this file

-- Relationships of h_claim and h_member
create table if not exists l_claim_member (
  claim_member_hk text not null, -- hash of what identifies the link
  claim_hk text not null, -- key of h_claim as claim
  member_hk text not null, -- key of h_member as member
  load_timestamp timestamp not null, -- when the delivery was handed over, UTC
  record_source text, -- where the row came from
  run_id bigint not null -- run that stored the row
);
-- the indexes of an empty table are made behind its first rows, which is quicker
do $$
begin
  if exists (select 1 from l_claim_member) then
    create unique index if not exists ix_l_claim_member_key on l_claim_member (claim_member_hk);
    create index if not exists ix_l_claim_member_1 on l_claim_member (claim_hk);
    create index if not exists ix_l_claim_member_2 on l_claim_member (member_hk);
  end if;
end
$$;
comment on table l_claim_member is 'Relationships of h_claim and h_member; cardinality: many_to_one (each claim has one member at a time)';
comment on column l_claim_member.claim_member_hk is 'hash of what identifies the link';
comment on column l_claim_member.claim_hk is 'key of h_claim as claim';
comment on column l_claim_member.member_hk is 'key of h_member as member';
comment on column l_claim_member.load_timestamp is 'when the delivery was handed over, UTC';
comment on column l_claim_member.record_source is 'where the row came from';
comment on column l_claim_member.run_id is 'run that stored the row';

-- Rows that l_claim_member could not store, whole and with a reason
create table if not exists l_claim_member_rejects (
  reject_id text not null, -- digest of everything that was read of the row
  reason text not null, -- why the row could not be stored
  source_table text not null, -- source table that delivered the row
  claim_member_hk text, -- key of the row, where it has one
  load_timestamp timestamp, -- when the delivery was handed over, UTC
  record_source text, -- where the row came from
  run_id bigint not null, -- run that stored the row
  claim_id text, -- as delivered
  member_id text -- as delivered
);
create unique index if not exists ix_l_claim_member_rejects_key on l_claim_member_rejects (reject_id);
create index if not exists ix_l_claim_member_rejects_1 on l_claim_member_rejects (claim_member_hk);

-- rows of the zero keys
-- @rows l_claim_member
insert into l_claim_member (
  claim_member_hk,
  claim_hk,
  member_hk,
  load_timestamp,
  record_source,
  run_id
)
select
  zero.claim_member_hk as claim_member_hk,
  zero.claim_member_hk as claim_hk,
  zero.claim_member_hk as member_hk,
  timestamp '0001-01-01 00:00:00' as load_timestamp,
  'system' as record_source,
  0 as run_id
from (
  select '00000000000000000000000000000000' as claim_member_hk
  union all
  select 'ffffffffffffffffffffffffffffffff' as claim_member_hk
) zero
left join l_claim_member k
  on k.claim_member_hk = zero.claim_member_hk
    and k.claim_member_hk in ('00000000000000000000000000000000', 'ffffffffffffffffffffffffffffffff')
where k.claim_member_hk is null;
