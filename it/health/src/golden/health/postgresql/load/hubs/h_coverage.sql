-- hub h_coverage of coverage
-- What a group of members is insured for
-- spec: src/main/vault/coverage.yaml:5:3
-- made by vault-maven-plugin 0.1.0-SNAPSHOT; change the spec, not this file

-- rows without a usable business key
-- @rejects h_coverage_rejects
insert into h_coverage_rejects (
  reject_id,
  reason,
  source_table,
  coverage_hk,
  load_timestamp,
  record_source,
  run_id,
  coverage_id
)
with fed as (
  select
    0 as _place,
    'gemstone_facets.gms_coverage' as source_table,
    coverage_hk,
    coverage_id,
    coverage_id__raw,
    load_timestamp,
    record_source
  from stg_coverage_gemstone_facets
  union all
  select
    1 as _place,
    'legacy_facets.facets_coverage' as source_table,
    coverage_hk,
    coverage_id,
    coverage_id__raw,
    load_timestamp,
    record_source
  from stg_coverage_legacy_facets
  union all
  select
    2 as _place,
    'legacy_facets.facets_member' as source_table,
    coverage_hk,
    coverage_id,
    coverage_id__raw,
    load_timestamp,
    record_source
  from stg_member_legacy_facets
  union all
  select
    3 as _place,
    'gemstone_facets.gms_member' as source_table,
    coverage_hk,
    coverage_id,
    coverage_id__raw,
    load_timestamp,
    record_source
  from stg_member_gemstone_facets
),
judged as (
  select
    f.*,
    case
      when (
        f.coverage_hk is null and ((cast(f.coverage_id as text) is null and f.coverage_id__raw is null))
      ) then 'null_key'
      when f.load_timestamp is null then 'null_ldts'
      when f.coverage_hk = '00000000000000000000000000000000' then 'zero_key'
      when (f.coverage_id__raw is not null) then 'bad_type'
    end as _unusable
  from fed f
  where (
    f.coverage_hk is null
    or f.load_timestamp is null
  )
),
rejected as (
  select distinct
    md5(
      coalesce(cast(length(j.source_table) as varchar) || ':' || j.source_table, '-') || ';'
      || coalesce(
        cast(length(to_char(j.load_timestamp, 'YYYY-MM-DD"T"HH24:MI:SS.US')) as varchar) || ':'
          || to_char(j.load_timestamp, 'YYYY-MM-DD"T"HH24:MI:SS.US'),
        '-'
      )
      || ';' || coalesce(cast(length(j.record_source) as varchar) || ':' || j.record_source, '-') || ';'
      || coalesce(
        cast(length(coalesce(j.coverage_id__raw, cast(j.coverage_id as text))) as varchar) || ':'
          || coalesce(j.coverage_id__raw, cast(j.coverage_id as text)),
        '-'
      )
    ) as reject_id,
    j._unusable as reason,
    j.source_table,
    j.coverage_hk,
    j.load_timestamp,
    j.record_source,
    (select max(run_id) from vault_run where coalesce(model, 'health') = 'health') as run_id,
    coalesce(j.coverage_id__raw, cast(j.coverage_id as text)) as coverage_id
  from judged j
)
select n.*
from rejected n
where not exists (
  select 1 from h_coverage_rejects r where r.reject_id = n.reject_id
);

-- before a batch that is large beside what is stored the indexes go, and are made again behind it
do $$
begin
  if to_regclass('ix_h_coverage_key') is not null and (
    select n.brought >= 10000 and not exists (select 1 from h_coverage k offset 3 * n.brought)
    from (
      select 50 * count(*) as brought
      from (
        select coverage_hk
        from stg_coverage_gemstone_facets tablesample system (2) repeatable (1)
        union all
        select coverage_hk
        from stg_coverage_legacy_facets tablesample system (2) repeatable (1)
        union all
        select coverage_hk
        from stg_member_legacy_facets tablesample system (2) repeatable (1)
        union all
        select coverage_hk
        from stg_member_gemstone_facets tablesample system (2) repeatable (1)
      ) f
      where f.coverage_hk is not null
        and not exists (select 1 from h_coverage k where k.coverage_hk = f.coverage_hk)
    ) n
  ) then
    set local lock_timeout = '1s';
    drop index ix_h_coverage_key;
  end if;
exception
  when lock_not_available or dependent_objects_still_exist or undefined_object then null;
end
$$;

-- business keys not stored yet
-- @rows h_coverage
insert into h_coverage (
  coverage_hk,
  coverage_id,
  load_timestamp,
  record_source,
  run_id
)
with fed as (
  select
    0 as _place,
    'gemstone_facets.gms_coverage' as source_table,
    coverage_hk,
    coverage_id,
    coverage_id__raw,
    load_timestamp,
    record_source
  from stg_coverage_gemstone_facets
  union all
  select
    1 as _place,
    'legacy_facets.facets_coverage' as source_table,
    coverage_hk,
    coverage_id,
    coverage_id__raw,
    load_timestamp,
    record_source
  from stg_coverage_legacy_facets
  union all
  select
    2 as _place,
    'legacy_facets.facets_member' as source_table,
    coverage_hk,
    coverage_id,
    coverage_id__raw,
    load_timestamp,
    record_source
  from stg_member_legacy_facets
  union all
  select
    3 as _place,
    'gemstone_facets.gms_member' as source_table,
    coverage_hk,
    coverage_id,
    coverage_id__raw,
    load_timestamp,
    record_source
  from stg_member_gemstone_facets
),
usable as not materialized (
  select f.*
  from fed f
  left join h_coverage k on k.coverage_hk = f.coverage_hk
  where k.coverage_hk is null
    and f.coverage_hk <> '00000000000000000000000000000000'
    and f.load_timestamp is not null
),
first_named as (
  select f.coverage_hk, f._place, min(f.load_timestamp) as first_ldts
  from usable f
  where f._place = 0
  group by f.coverage_hk, f._place
),
candidates as (
  select distinct
    f._place,
    f.coverage_hk,
    f.coverage_id,
    f.load_timestamp,
    f.record_source
  from usable f
  left join first_named n
    on n.coverage_hk = f.coverage_hk and n._place < f._place and n.first_ldts <= f.load_timestamp
  where n.coverage_hk is null
),
crowded as (
  select c.coverage_hk from candidates c group by c.coverage_hk having count(*) > 1
),
ranked as (
  select
    c.*,
    row_number() over (
      partition by c.coverage_hk
      order by c.load_timestamp, c._place, c.record_source collate "C" nulls first, c.coverage_id nulls first
    ) as _rank_of_key
  from candidates c
  join crowded n on n.coverage_hk = c.coverage_hk
  union all
  select c.*, 1 as _rank_of_key
  from candidates c
  left join crowded n on n.coverage_hk = c.coverage_hk
  where n.coverage_hk is null
)
select
  r.coverage_hk,
  r.coverage_id,
  r.load_timestamp,
  r.record_source,
  (select max(run_id) from vault_run where coalesce(model, 'health') = 'health') as run_id
from ranked r
where r._rank_of_key = 1;

-- indexes, behind the first rows
create unique index if not exists ix_h_coverage_key on h_coverage (coverage_hk);

-- rows whose hash key stands for another business key
-- @rejects h_coverage_rejects
insert into h_coverage_rejects (
  reject_id,
  reason,
  source_table,
  coverage_hk,
  load_timestamp,
  record_source,
  run_id,
  coverage_id
)
with fed as (
  select
    0 as _place,
    'gemstone_facets.gms_coverage' as source_table,
    coverage_hk,
    coverage_id,
    coverage_id__raw,
    load_timestamp,
    record_source
  from stg_coverage_gemstone_facets
  union all
  select
    1 as _place,
    'legacy_facets.facets_coverage' as source_table,
    coverage_hk,
    coverage_id,
    coverage_id__raw,
    load_timestamp,
    record_source
  from stg_coverage_legacy_facets
  union all
  select
    2 as _place,
    'legacy_facets.facets_member' as source_table,
    coverage_hk,
    coverage_id,
    coverage_id__raw,
    load_timestamp,
    record_source
  from stg_member_legacy_facets
  union all
  select
    3 as _place,
    'gemstone_facets.gms_member' as source_table,
    coverage_hk,
    coverage_id,
    coverage_id__raw,
    load_timestamp,
    record_source
  from stg_member_gemstone_facets
),
collided as (
  select distinct
    md5(
      coalesce(cast(length(f.source_table) as varchar) || ':' || f.source_table, '-') || ';'
      || coalesce(
        cast(length(to_char(f.load_timestamp, 'YYYY-MM-DD"T"HH24:MI:SS.US')) as varchar) || ':'
          || to_char(f.load_timestamp, 'YYYY-MM-DD"T"HH24:MI:SS.US'),
        '-'
      )
      || ';' || coalesce(cast(length(f.record_source) as varchar) || ':' || f.record_source, '-') || ';'
      || coalesce(
        cast(length(coalesce(f.coverage_id__raw, cast(f.coverage_id as text))) as varchar) || ':'
          || coalesce(f.coverage_id__raw, cast(f.coverage_id as text)),
        '-'
      )
    ) as reject_id,
    'collision' as reason,
    f.source_table,
    f.coverage_hk,
    f.load_timestamp,
    f.record_source,
    (select max(run_id) from vault_run where coalesce(model, 'health') = 'health') as run_id,
    coalesce(f.coverage_id__raw, cast(f.coverage_id as text)) as coverage_id
  from fed f
  join h_coverage k on k.coverage_hk = f.coverage_hk
  where f.coverage_hk <> '00000000000000000000000000000000'
    and f.load_timestamp is not null
    and (f.coverage_id is distinct from k.coverage_id)
)
select n.*
from collided n
where not exists (
  select 1 from h_coverage_rejects r where r.reject_id = n.reject_id
);
