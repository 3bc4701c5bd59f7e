-- hub h_coverage of coverage
-- What a group of members is insured for
-- spec: src/main/vault/coverage.yaml:5:3
-- made by vault-maven-plugin 0.1.0-SNAPSHOT; change the spec, not this file

-- What a group of members is insured for
create table if not exists h_coverage (
  coverage_hk varchar not null, -- hash of the business key
  coverage_id integer, -- The number that identifies the coverage.
  load_timestamp timestamp not null, -- when the delivery was handed over, UTC
  record_source varchar, -- where the row came from
  run_id bigint not null -- run that stored the row
);
comment on table h_coverage is 'What a group of members is insured for';
comment on column h_coverage.coverage_hk is 'hash of the business key';
comment on column h_coverage.coverage_id is 'The number that identifies the coverage.';
comment on column h_coverage.load_timestamp is 'when the delivery was handed over, UTC';
comment on column h_coverage.record_source is 'where the row came from';
comment on column h_coverage.run_id is 'run that stored the row';

-- Rows that h_coverage could not store, whole and with a reason
create table if not exists h_coverage_rejects (
  reject_id varchar not null, -- digest of everything that was read of the row
  reason varchar not null, -- why the row could not be stored
  source_table varchar not null, -- source table that delivered the row
  coverage_hk varchar, -- key of the row, where it has one
  load_timestamp timestamp, -- when the delivery was handed over, UTC
  record_source varchar, -- where the row came from
  run_id bigint not null, -- run that stored the row
  coverage_id varchar -- as delivered
);
