-- hub h_member of member
-- Health insurance member across all source systems
-- spec: src/main/vault/member.yaml:6:3
-- made by vault-maven-plugin 0.1.0-SNAPSHOT; change the spec, not this file

-- Health insurance member across all source systems
create table if not exists h_member (
  member_hk text not null, -- hash of the business key
  member_id bigint, -- The number that identifies the member.
  load_timestamp timestamp not null, -- when the delivery was handed over, UTC
  record_source text, -- where the row came from
  run_id bigint not null -- run that stored the row
);
-- the indexes of an empty table are made behind its first rows, which is quicker
do $$
begin
  if exists (select 1 from h_member) then
    create unique index if not exists ix_h_member_key on h_member (member_hk);
  end if;
end
$$;
comment on table h_member is 'Health insurance member across all source systems';
comment on column h_member.member_hk is 'hash of the business key';
comment on column h_member.member_id is 'The number that identifies the member.';
comment on column h_member.load_timestamp is 'when the delivery was handed over, UTC';
comment on column h_member.record_source is 'where the row came from';
comment on column h_member.run_id is 'run that stored the row';

-- Rows that h_member could not store, whole and with a reason
create table if not exists h_member_rejects (
  reject_id text not null, -- digest of everything that was read of the row
  reason text not null, -- why the row could not be stored
  source_table text not null, -- source table that delivered the row
  member_hk text, -- key of the row, where it has one
  load_timestamp timestamp, -- when the delivery was handed over, UTC
  record_source text, -- where the row came from
  run_id bigint not null, -- run that stored the row
  member_id text -- as delivered
);
create unique index if not exists ix_h_member_rejects_key on h_member_rejects (reject_id);
create index if not exists ix_h_member_rejects_1 on h_member_rejects (member_hk);

-- rows of the zero keys
-- @rows h_member
insert into h_member (
  member_hk,
  member_id,
  load_timestamp,
  record_source,
  run_id
)
select
  zero.member_hk,
  cast(null as bigint) as member_id,
  timestamp '0001-01-01 00:00:00' as load_timestamp,
  'system' as record_source,
  0 as run_id
from (
  select '00000000000000000000000000000000' as member_hk
  union all
  select 'ffffffffffffffffffffffffffffffff' as member_hk
) zero
left join h_member k
  on k.member_hk = zero.member_hk and k.member_hk in (
    '00000000000000000000000000000000', 'ffffffffffffffffffffffffffffffff'
  )
where k.member_hk is null;
