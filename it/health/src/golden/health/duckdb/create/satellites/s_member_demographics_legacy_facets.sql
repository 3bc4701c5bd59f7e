-- satellite s_member_demographics_legacy_facets of member
-- spec: src/main/vault/member.yaml:14:5
-- made by vault-maven-plugin 0.1.0-SNAPSHOT; change the spec, not this file

-- Attributes of h_member over time
create table if not exists s_member_demographics_legacy_facets (
  member_hk varchar not null, -- key of h_member
  load_timestamp timestamp not null, -- when the delivery was handed over, UTC
  demographics_hashdiff varchar not null, -- hash of the attributes
  first_name varchar, -- The first name of the member. (pii: name)
  last_name varchar, -- The last name of the member. (pii: name)
  birth_date date, -- The birth date of the member.
  gender varchar, -- The gender of the member.
  ssn varchar, -- The social security number of the member. (pii: identifier)
  record_source varchar, -- where the row came from
  run_id bigint not null -- run that stored the row
);
comment on table s_member_demographics_legacy_facets is 'Attributes of h_member over time';
comment on column s_member_demographics_legacy_facets.member_hk is 'key of h_member';
comment on column s_member_demographics_legacy_facets.load_timestamp is 'when the delivery was handed over, UTC';
comment on column s_member_demographics_legacy_facets.demographics_hashdiff is 'hash of the attributes';
comment on column s_member_demographics_legacy_facets.first_name is 'The first name of the member. (pii: name)';
comment on column s_member_demographics_legacy_facets.last_name is 'The last name of the member. (pii: name)';
comment on column s_member_demographics_legacy_facets.birth_date is 'The birth date of the member.';
comment on column s_member_demographics_legacy_facets.gender is 'The gender of the member.';
comment on column s_member_demographics_legacy_facets.ssn is 'The social security number of the member. (pii: identifier)';
comment on column s_member_demographics_legacy_facets.record_source is 'where the row came from';
comment on column s_member_demographics_legacy_facets.run_id is 'run that stored the row';

-- Rows that s_member_demographics_legacy_facets could not store, whole and with a reason
create table if not exists s_member_demographics_legacy_facets_rejects (
  reject_id varchar not null, -- digest of everything that was read of the row
  reason varchar not null, -- why the row could not be stored
  source_table varchar not null, -- source table that delivered the row
  member_hk varchar, -- key of the row, where it has one
  load_timestamp timestamp, -- when the delivery was handed over, UTC
  record_source varchar, -- where the row came from
  run_id bigint not null, -- run that stored the row
  member_id varchar, -- as delivered
  first_name varchar, -- as delivered
  last_name varchar, -- as delivered
  birth_date varchar, -- as delivered
  gender varchar, -- as delivered
  ssn varchar -- as delivered
);

-- The newest row of each key of s_member_demographics_legacy_facets, kept once keys have several; a load that finds other rows in the satellite makes it anew
create table if not exists s_member_demographics_legacy_facets__current (
  member_hk varchar not null,
  load_timestamp timestamp not null, -- when the delivery was handed over, UTC
  demographics_hashdiff varchar not null,
  _versions bigint not null
);
