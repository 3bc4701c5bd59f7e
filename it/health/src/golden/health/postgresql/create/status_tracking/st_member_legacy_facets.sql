-- status tracking st_member_legacy_facets of member
-- spec: src/main/vault/member.yaml:6:3
-- made by vault-maven-plugin 0.1.0-SNAPSHOT; change the spec, not this file

-- When keys of h_member were there and when gone, as legacy_facets.facets_member tells it
create table if not exists st_member_legacy_facets (
  member_hk text not null, -- key of h_member
  load_timestamp timestamp not null, -- when the delivery was handed over, UTC
  status text not null, -- I: there, D: gone
  record_source text, -- where the row came from
  run_id bigint not null -- run that stored the row
);
-- the indexes of an empty table are made behind its first rows, which is quicker
do $$
begin
  if exists (select 1 from st_member_legacy_facets) then
    create unique index if not exists ix_st_member_legacy_facets_key on st_member_legacy_facets (member_hk, load_timestamp);
  end if;
end
$$;
comment on table st_member_legacy_facets is 'When keys of h_member were there and when gone, as legacy_facets.facets_member tells it';
comment on column st_member_legacy_facets.member_hk is 'key of h_member';
comment on column st_member_legacy_facets.load_timestamp is 'when the delivery was handed over, UTC';
comment on column st_member_legacy_facets.status is 'I: there, D: gone';
comment on column st_member_legacy_facets.record_source is 'where the row came from';
comment on column st_member_legacy_facets.run_id is 'run that stored the row';

-- Rows that st_member_legacy_facets could not store, whole and with a reason
create table if not exists st_member_legacy_facets_rejects (
  reject_id text not null, -- digest of everything that was read of the row
  reason text not null, -- why the row could not be stored
  source_table text not null, -- source table that delivered the row
  member_hk text, -- key of the row, where it has one
  load_timestamp timestamp, -- when the delivery was handed over, UTC
  record_source text, -- where the row came from
  run_id bigint not null, -- run that stored the row
  member_id text -- as delivered
);
create unique index if not exists ix_st_member_legacy_facets_rejects_key on st_member_legacy_facets_rejects (reject_id);
create index if not exists ix_st_member_legacy_facets_rejects_1 on st_member_legacy_facets_rejects (member_hk);

-- Deliveries by which st_member_legacy_facets was judged
create table if not exists st_member_legacy_facets_deliveries (
  load_timestamp timestamp not null, -- when the delivery was handed over, UTC
  record_source text, -- where the row came from
  run_id bigint not null -- run that stored the row
);
create unique index if not exists ix_st_member_legacy_facets_deliveries_key on st_member_legacy_facets_deliveries (load_timestamp);
