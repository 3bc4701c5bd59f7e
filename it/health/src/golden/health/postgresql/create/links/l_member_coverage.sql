-- link l_member_coverage of member
-- cardinality: many_to_many (each member may have more than one coverage, and each coverage more than one member)
-- spec: src/main/vault/member.yaml:39:11
-- made by vault-maven-plugin 0.1.0-SNAPSHOT; change the spec, not this file

-- Relationships of h_member and h_coverage
create table if not exists l_member_coverage (
  member_coverage_hk text not null, -- hash of what identifies the link
  member_hk text not null, -- key of h_member as member
  coverage_hk text not null, -- key of h_coverage as coverage
  load_timestamp timestamp not null, -- when the delivery was handed over, UTC
  record_source text, -- where the row came from
  run_id bigint not null -- run that stored the row
);
-- the indexes of an empty table are made behind its first rows, which is quicker
do $$
begin
  if exists (select 1 from l_member_coverage) then
    create unique index if not exists ix_l_member_coverage_key on l_member_coverage (member_coverage_hk);
    create index if not exists ix_l_member_coverage_1 on l_member_coverage (member_hk);
    create index if not exists ix_l_member_coverage_2 on l_member_coverage (coverage_hk);
  end if;
end
$$;
comment on table l_member_coverage is 'Relationships of h_member and h_coverage; cardinality: many_to_many (each member may have more than one coverage, and each coverage more than one member)';
comment on column l_member_coverage.member_coverage_hk is 'hash of what identifies the link';
comment on column l_member_coverage.member_hk is 'key of h_member as member';
comment on column l_member_coverage.coverage_hk is 'key of h_coverage as coverage';
comment on column l_member_coverage.load_timestamp is 'when the delivery was handed over, UTC';
comment on column l_member_coverage.record_source is 'where the row came from';
comment on column l_member_coverage.run_id is 'run that stored the row';

-- Rows that l_member_coverage could not store, whole and with a reason
create table if not exists l_member_coverage_rejects (
  reject_id text not null, -- digest of everything that was read of the row
  reason text not null, -- why the row could not be stored
  source_table text not null, -- source table that delivered the row
  member_coverage_hk text, -- key of the row, where it has one
  load_timestamp timestamp, -- when the delivery was handed over, UTC
  record_source text, -- where the row came from
  run_id bigint not null, -- run that stored the row
  member_id text, -- as delivered
  coverage_id text -- as delivered
);
create unique index if not exists ix_l_member_coverage_rejects_key on l_member_coverage_rejects (reject_id);
create index if not exists ix_l_member_coverage_rejects_1 on l_member_coverage_rejects (member_coverage_hk);

-- rows of the zero keys
-- @rows l_member_coverage
insert into l_member_coverage (
  member_coverage_hk,
  member_hk,
  coverage_hk,
  load_timestamp,
  record_source,
  run_id
)
select
  zero.member_coverage_hk as member_coverage_hk,
  zero.member_coverage_hk as member_hk,
  zero.member_coverage_hk as coverage_hk,
  timestamp '0001-01-01 00:00:00' as load_timestamp,
  'system' as record_source,
  0 as run_id
from (
  select '00000000000000000000000000000000' as member_coverage_hk
  union all
  select 'ffffffffffffffffffffffffffffffff' as member_coverage_hk
) zero
left join l_member_coverage k
  on k.member_coverage_hk = zero.member_coverage_hk
    and k.member_coverage_hk in ('00000000000000000000000000000000', 'ffffffffffffffffffffffffffffffff')
where k.member_coverage_hk is null;
