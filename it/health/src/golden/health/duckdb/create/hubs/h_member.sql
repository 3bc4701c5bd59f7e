-- hub h_member of member
-- Health insurance member across all source systems
-- spec: src/main/vault/member.yaml:6:3
-- made by vault-maven-plugin 0.1.0-SNAPSHOT; change the spec, not this file

-- Health insurance member across all source systems
create table if not exists h_member (
  member_hk varchar not null, -- hash of the business key
  member_id bigint, -- The number that identifies the member.
  load_timestamp timestamp not null, -- when the delivery was handed over, UTC
  record_source varchar, -- where the row came from
  run_id bigint not null -- run that stored the row
);
comment on table h_member is 'Health insurance member across all source systems';
comment on column h_member.member_hk is 'hash of the business key';
comment on column h_member.member_id is 'The number that identifies the member.';
comment on column h_member.load_timestamp is 'when the delivery was handed over, UTC';
comment on column h_member.record_source is 'where the row came from';
comment on column h_member.run_id is 'run that stored the row';

-- Rows that h_member could not store, whole and with a reason
create table if not exists h_member_rejects (
  reject_id varchar not null, -- digest of everything that was read of the row
  reason varchar not null, -- why the row could not be stored
  source_table varchar not null, -- source table that delivered the row
  member_hk varchar, -- key of the row, where it has one
  load_timestamp timestamp, -- when the delivery was handed over, UTC
  record_source varchar, -- where the row came from
  run_id bigint not null, -- run that stored the row
  member_id varchar -- as delivered
);
