-- satellite s_member_address_gemstone_facets of member
-- spec: src/main/vault/member.yaml:26:5
-- made by vault-maven-plugin 0.1.0-SNAPSHOT; change the spec, not this file

-- Attributes of h_member over time
create table if not exists s_member_address_gemstone_facets (
  member_hk text not null, -- key of h_member
  load_timestamp timestamp not null, -- when the delivery was handed over, UTC
  address_hashdiff text not null, -- hash of the attributes
  address_line1 varchar(100), -- The address line1 of the member. (pii: contact)
  address_line2 varchar(100), -- The address line2 of the member. (pii: contact)
  city varchar(50), -- The city of the member. (pii: contact)
  state varchar(2), -- The state of the member.
  zip varchar(10), -- The postal code of the member. (pii: contact)
  record_source text, -- where the row came from
  run_id bigint not null -- run that stored the row
);
-- the indexes of an empty table are made behind its first rows, which is quicker
do $$
begin
  if exists (select 1 from s_member_address_gemstone_facets) then
    create unique index if not exists ix_s_member_address_gemstone_facets_key on s_member_address_gemstone_facets (member_hk, load_timestamp);
  end if;
end
$$;
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
  reject_id text not null, -- digest of everything that was read of the row
  reason text not null, -- why the row could not be stored
  source_table text not null, -- source table that delivered the row
  member_hk text, -- key of the row, where it has one
  load_timestamp timestamp, -- when the delivery was handed over, UTC
  record_source text, -- where the row came from
  run_id bigint not null, -- run that stored the row
  member_id text, -- as delivered
  address_line1 text, -- as delivered
  address_line2 text, -- as delivered
  city text, -- as delivered
  state text, -- as delivered
  zip text -- as delivered
);
create unique index if not exists ix_s_member_address_gemstone_facets_rejects_key on s_member_address_gemstone_facets_rejects (reject_id);
create index if not exists ix_s_member_address_gemstone_facets_rejects_1 on s_member_address_gemstone_facets_rejects (member_hk);

-- Rows that s_member_address_gemstone_facets accepted and did not store, since they equal the row before them
create table if not exists s_member_address_gemstone_facets_tracking (
  member_hk text not null,
  load_timestamp timestamp not null, -- when the delivery was handed over, UTC
  address_hashdiff text not null,
  record_source text,
  run_id bigint not null -- run that stored the row
);
-- the indexes of an empty table are made behind its first rows, which is quicker
do $$
begin
  if exists (select 1 from s_member_address_gemstone_facets_tracking) then
    create unique index if not exists ix_s_member_address_gemstone_facets_tracking_key on s_member_address_gemstone_facets_tracking (member_hk, load_timestamp);
  end if;
end
$$;

-- ghost record
-- @rows s_member_address_gemstone_facets
insert into s_member_address_gemstone_facets (
  member_hk,
  load_timestamp,
  address_hashdiff,
  address_line1,
  address_line2,
  city,
  state,
  zip,
  record_source,
  run_id
)
select
  '00000000000000000000000000000000' as member_hk,
  timestamp '0001-01-01 00:00:00' as load_timestamp,
  '00000000000000000000000000000000' as address_hashdiff,
  cast(null as varchar(100)) as address_line1,
  cast(null as varchar(100)) as address_line2,
  cast(null as varchar(50)) as city,
  cast(null as varchar(2)) as state,
  cast(null as varchar(10)) as zip,
  'system' as record_source,
  0 as run_id
where not exists (
  select 1 from s_member_address_gemstone_facets g where g.member_hk = '00000000000000000000000000000000'
);
