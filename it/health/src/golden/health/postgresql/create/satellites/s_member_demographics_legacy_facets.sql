-- satellite s_member_demographics_legacy_facets of member
-- spec: src/main/vault/member.yaml:14:5
-- made by vault-maven-plugin 0.1.0-SNAPSHOT; change the spec, not this file

-- Attributes of h_member over time
create table if not exists s_member_demographics_legacy_facets (
  member_hk text not null, -- key of h_member
  load_timestamp timestamp not null, -- when the delivery was handed over, UTC
  demographics_hashdiff text not null, -- hash of the attributes
  first_name varchar(50), -- The first name of the member. (pii: name)
  last_name varchar(50), -- The last name of the member. (pii: name)
  birth_date date, -- The birth date of the member.
  gender varchar(1), -- The gender of the member.
  ssn varchar(11), -- The social security number of the member. (pii: identifier)
  record_source text, -- where the row came from
  run_id bigint not null -- run that stored the row
);
-- the indexes of an empty table are made behind its first rows, which is quicker
do $$
begin
  if exists (select 1 from s_member_demographics_legacy_facets) then
    create unique index if not exists ix_s_member_demographics_legacy_facets_key on s_member_demographics_legacy_facets (member_hk, load_timestamp);
  end if;
end
$$;
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
  reject_id text not null, -- digest of everything that was read of the row
  reason text not null, -- why the row could not be stored
  source_table text not null, -- source table that delivered the row
  member_hk text, -- key of the row, where it has one
  load_timestamp timestamp, -- when the delivery was handed over, UTC
  record_source text, -- where the row came from
  run_id bigint not null, -- run that stored the row
  member_id text, -- as delivered
  first_name text, -- as delivered
  last_name text, -- as delivered
  birth_date text, -- as delivered
  gender text, -- as delivered
  ssn text -- as delivered
);
create unique index if not exists ix_s_member_demographics_legacy_facets_rejects_key on s_member_demographics_legacy_facets_rejects (reject_id);
create index if not exists ix_s_member_demographics_legacy_facets_rejects_1 on s_member_demographics_legacy_facets_rejects (member_hk);

-- ghost record
-- @rows s_member_demographics_legacy_facets
insert into s_member_demographics_legacy_facets (
  member_hk,
  load_timestamp,
  demographics_hashdiff,
  first_name,
  last_name,
  birth_date,
  gender,
  ssn,
  record_source,
  run_id
)
select
  '00000000000000000000000000000000' as member_hk,
  timestamp '0001-01-01 00:00:00' as load_timestamp,
  '00000000000000000000000000000000' as demographics_hashdiff,
  cast(null as varchar(50)) as first_name,
  cast(null as varchar(50)) as last_name,
  cast(null as date) as birth_date,
  cast(null as varchar(1)) as gender,
  cast(null as varchar(11)) as ssn,
  'system' as record_source,
  0 as run_id
where not exists (
  select 1 from s_member_demographics_legacy_facets g where g.member_hk = '00000000000000000000000000000000'
);
