-- hub h_coverage of coverage
-- What a group of members is insured for
-- spec: src/main/vault/coverage.yaml:5:3
-- made by vault-maven-plugin 0.1.0-SNAPSHOT; change the spec, not this file

-- What a group of members is insured for
create table if not exists h_coverage (
  coverage_hk text not null, -- hash of the business key
  coverage_id integer, -- The number that identifies the coverage.
  load_timestamp timestamp not null, -- when the delivery was handed over, UTC
  record_source text, -- where the row came from
  run_id bigint not null -- run that stored the row
);
-- the indexes of an empty table are made behind its first rows, which is quicker
do $$
begin
  if exists (select 1 from h_coverage) then
    create unique index if not exists ix_h_coverage_key on h_coverage (coverage_hk);
  end if;
end
$$;
comment on table h_coverage is 'What a group of members is insured for';
comment on column h_coverage.coverage_hk is 'hash of the business key';
comment on column h_coverage.coverage_id is 'The number that identifies the coverage.';
comment on column h_coverage.load_timestamp is 'when the delivery was handed over, UTC';
comment on column h_coverage.record_source is 'where the row came from';
comment on column h_coverage.run_id is 'run that stored the row';

-- Rows that h_coverage could not store, whole and with a reason
create table if not exists h_coverage_rejects (
  reject_id text not null, -- digest of everything that was read of the row
  reason text not null, -- why the row could not be stored
  source_table text not null, -- source table that delivered the row
  coverage_hk text, -- key of the row, where it has one
  load_timestamp timestamp, -- when the delivery was handed over, UTC
  record_source text, -- where the row came from
  run_id bigint not null, -- run that stored the row
  coverage_id text -- as delivered
);
create unique index if not exists ix_h_coverage_rejects_key on h_coverage_rejects (reject_id);
create index if not exists ix_h_coverage_rejects_1 on h_coverage_rejects (coverage_hk);

-- rows of the zero keys
-- @rows h_coverage
insert into h_coverage (
  coverage_hk,
  coverage_id,
  load_timestamp,
  record_source,
  run_id
)
select
  zero.coverage_hk,
  cast(null as integer) as coverage_id,
  timestamp '0001-01-01 00:00:00' as load_timestamp,
  'system' as record_source,
  0 as run_id
from (
  select '00000000000000000000000000000000' as coverage_hk
  union all
  select 'ffffffffffffffffffffffffffffffff' as coverage_hk
) zero
left join h_coverage k
  on k.coverage_hk = zero.coverage_hk and k.coverage_hk in (
    '00000000000000000000000000000000', 'ffffffffffffffffffffffffffffffff'
  )
where k.coverage_hk is null;
