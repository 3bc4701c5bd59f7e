-- link l_member_coverage of member
-- cardinality: many_to_many (each member may have more than one coverage, and each coverage more than one member)
-- spec: src/main/vault/member.yaml:39:11
-- made by vault-maven-plugin 0.1.0-SNAPSHOT; change the spec, not this file

-- Relationships of h_member and h_coverage
create table if not exists l_member_coverage (
  member_coverage_hk varchar not null, -- hash of what identifies the link
  member_hk varchar not null, -- key of h_member as member
  coverage_hk varchar not null, -- key of h_coverage as coverage
  load_timestamp timestamp not null, -- when the delivery was handed over, UTC
  record_source varchar, -- where the row came from
  run_id bigint not null -- run that stored the row
);
comment on table l_member_coverage is 'Relationships of h_member and h_coverage; cardinality: many_to_many (each member may have more than one coverage, and each coverage more than one member)';
comment on column l_member_coverage.member_coverage_hk is 'hash of what identifies the link';
comment on column l_member_coverage.member_hk is 'key of h_member as member';
comment on column l_member_coverage.coverage_hk is 'key of h_coverage as coverage';
comment on column l_member_coverage.load_timestamp is 'when the delivery was handed over, UTC';
comment on column l_member_coverage.record_source is 'where the row came from';
comment on column l_member_coverage.run_id is 'run that stored the row';

-- Rows that l_member_coverage could not store, whole and with a reason
create table if not exists l_member_coverage_rejects (
  reject_id varchar not null, -- digest of everything that was read of the row
  reason varchar not null, -- why the row could not be stored
  source_table varchar not null, -- source table that delivered the row
  member_coverage_hk varchar, -- key of the row, where it has one
  load_timestamp timestamp, -- when the delivery was handed over, UTC
  record_source varchar, -- where the row came from
  run_id bigint not null, -- run that stored the row
  member_id varchar, -- as delivered
  coverage_id varchar -- as delivered
);
