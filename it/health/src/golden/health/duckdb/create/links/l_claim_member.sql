-- link l_claim_member of claim
-- cardinality: many_to_one (each claim has one member at a time)
-- spec: src/main/vault/claim.yaml:10:11
-- made by vault-maven-plugin 0.1.0-SNAPSHOT; change the spec, not this file

-- Relationships of h_claim and h_member
create table if not exists l_claim_member (
  claim_member_hk varchar not null, -- hash of what identifies the link
  claim_hk varchar not null, -- key of h_claim as claim
  member_hk varchar not null, -- key of h_member as member
  load_timestamp timestamp not null, -- when the delivery was handed over, UTC
  record_source varchar, -- where the row came from
  run_id bigint not null -- run that stored the row
);
comment on table l_claim_member is 'Relationships of h_claim and h_member; cardinality: many_to_one (each claim has one member at a time)';
comment on column l_claim_member.claim_member_hk is 'hash of what identifies the link';
comment on column l_claim_member.claim_hk is 'key of h_claim as claim';
comment on column l_claim_member.member_hk is 'key of h_member as member';
comment on column l_claim_member.load_timestamp is 'when the delivery was handed over, UTC';
comment on column l_claim_member.record_source is 'where the row came from';
comment on column l_claim_member.run_id is 'run that stored the row';

-- Rows that l_claim_member could not store, whole and with a reason
create table if not exists l_claim_member_rejects (
  reject_id varchar not null, -- digest of everything that was read of the row
  reason varchar not null, -- why the row could not be stored
  source_table varchar not null, -- source table that delivered the row
  claim_member_hk varchar, -- key of the row, where it has one
  load_timestamp timestamp, -- when the delivery was handed over, UTC
  record_source varchar, -- where the row came from
  run_id bigint not null, -- run that stored the row
  claim_id varchar, -- as delivered
  member_id varchar -- as delivered
);
