-- satellite s_member_address_gemstone_facets of member
-- spec: src/main/vault/member.yaml:26:5
-- made by vault-maven-plugin 0.1.0-SNAPSHOT; change the spec, not this file

-- Attributes of h_member over time
create table if not exists s_member_address_gemstone_facets (
  member_hk varchar not null, -- key of h_member
  load_timestamp timestamp not null, -- when the delivery was handed over, UTC
  address_hashdiff varchar not null, -- hash of the attributes
  address_line1 varchar, -- The address line1 of the member. (pii: contact)
  address_line2 varchar, -- The address line2 of the member. (pii: contact)
  city varchar, -- The city of the member. (pii: contact)
  state varchar, -- The state of the member.
  zip varchar, -- The postal code of the member. (pii: contact)
  record_source varchar, -- where the row came from
  run_id bigint not null -- run that stored the row
);
comment on table s_member_address_gemstone_facets is 'Attributes of h_member over time';
comment on column s_member_address_gemstone_facets.member_hk is 'key of h_member';
comment on column s_member_address_gemstone_facets.load_timestamp is 'when the delivery was handed over, UTC';
comment on column s_member_address_gemstone_facets.address_hashdiff is 'hash of the attributes';
comment on column s_member_address_gemstone_facets.address_line1 is 'The address line1 of the member. (pii: contact)';
comment on column s_member_address_gemstone_facets.address_line2 is 'The address line2 of the member. (pii: contact)';
comment on column s_member_address_gemstone_facets.city is 'The city of the member. (pii: contact)';
comment on column s_member_address_gemstone_facets.state is 'The state of the member.';
comment on column s_member_address_gemstone_facets.zip is 'The postal code of the member. (pii: contact)';
comment on column s_member_address_gemstone_facets.record_source is 'where the row came from';
comment on column s_member_address_gemstone_facets.run_id is 'run that stored the row';

-- Rows that s_member_address_gemstone_facets could not store, whole and with a reason
create table if not exists s_member_address_gemstone_facets_rejects (
  reject_id varchar not null, -- digest of everything that was read of the row
  reason varchar not null, -- why the row could not be stored
  source_table varchar not null, -- source table that delivered the row
  member_hk varchar, -- key of the row, where it has one
  load_timestamp timestamp, -- when the delivery was handed over, UTC
  record_source varchar, -- where the row came from
  run_id bigint not null, -- run that stored the row
  member_id varchar, -- as delivered
  address_line1 varchar, -- as delivered
  address_line2 varchar, -- as delivered
  city varchar, -- as delivered
  state varchar, -- as delivered
  zip varchar -- as delivered
);

-- The newest row of each key of s_member_address_gemstone_facets, kept once keys have several; a load that finds other rows in the satellite makes it anew
create table if not exists s_member_address_gemstone_facets__current (
  member_hk varchar not null,
  load_timestamp timestamp not null, -- when the delivery was handed over, UTC
  address_hashdiff varchar not null,
  _versions bigint not null
);

-- Rows that s_member_address_gemstone_facets accepted and did not store, since they equal the row before them
create table if not exists s_member_address_gemstone_facets_tracking (
  member_hk varchar not null,
  load_timestamp timestamp not null, -- when the delivery was handed over, UTC
  address_hashdiff varchar not null,
  record_source varchar,
  run_id bigint not null -- run that stored the row
);
