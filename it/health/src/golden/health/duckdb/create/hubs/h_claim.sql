-- hub h_claim of claim
-- What a provider wants to be paid for treating a member
-- spec: src/main/vault/claim.yaml:5:3
-- made by vault-maven-plugin 0.1.0-SNAPSHOT; change the spec, not this file

-- What a provider wants to be paid for treating a member
create table if not exists h_claim (
  claim_hk varchar not null, -- hash of the business key
  claim_id varchar, -- The number that identifies the claim.
  load_timestamp timestamp not null, -- when the delivery was handed over, UTC
  record_source varchar, -- where the row came from
  run_id bigint not null -- run that stored the row
);
comment on table h_claim is 'What a provider wants to be paid for treating a member';
comment on column h_claim.claim_hk is 'hash of the business key';
comment on column h_claim.claim_id is 'The number that identifies the claim.';
comment on column h_claim.load_timestamp is 'when the delivery was handed over, UTC';
comment on column h_claim.record_source is 'where the row came from';
comment on column h_claim.run_id is 'run that stored the row';

-- Rows that h_claim could not store, whole and with a reason
create table if not exists h_claim_rejects (
  reject_id varchar not null, -- digest of everything that was read of the row
  reason varchar not null, -- why the row could not be stored
  source_table varchar not null, -- source table that delivered the row
  claim_hk varchar, -- key of the row, where it has one
  load_timestamp timestamp, -- when the delivery was handed over, UTC
  record_source varchar, -- where the row came from
  run_id bigint not null, -- run that stored the row
  claim_id varchar -- as delivered
);
