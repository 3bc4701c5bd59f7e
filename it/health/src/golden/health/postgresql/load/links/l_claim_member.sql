-- link l_claim_member of claim
-- cardinality: many_to_one (each claim has one member at a time)
-- spec: src/main/vault/claim.yaml:10:11
-- made by vault-maven-plugin 0.1.0-SNAPSHOT; change the spec, not this file

-- rows without a usable key
-- @rejects l_claim_member_rejects
insert into l_claim_member_rejects (
  reject_id,
  reason,
  source_table,
  claim_member_hk,
  load_timestamp,
  record_source,
  run_id,
  claim_id,
  member_id
)
with fed as (
  select
    0 as _place,
    'legacy_facets.facets_claim' as source_table,
    claim_member_hk,
    claim_hk,
    member_hk,
    claim_id,
    claim_id__raw,
    member_id,
    member_id__raw,
    load_timestamp,
    record_source
  from stg_claim_legacy_facets
),
judged as (
  select
    f.*,
    case
      when (
        f.claim_member_hk is null and (
          (
            nullif(
              upper(
                btrim(
                  case
                    when octet_length(f.claim_id) = length(f.claim_id) then f.claim_id else normalize(f.claim_id)
                  end,
                  e'\t\n\x0b\x0c\r '
                ) collate "C"
              ) collate "default",
              ''
            ) is null and f.claim_id__raw is null
          )
        )
      ) or (
        f.claim_member_hk is null and ((cast(f.member_id as text) is null and f.member_id__raw is null))
      ) then 'null_key'
      when f.load_timestamp is null then 'null_ldts'
      when f.claim_member_hk = '00000000000000000000000000000000' then 'zero_key'
      when (f.claim_id__raw is not null or f.member_id__raw is not null) then 'bad_type'
    end as _unusable
  from fed f
  where (
    f.claim_member_hk is null
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
        cast(length(coalesce(j.claim_id__raw, j.claim_id)) as varchar) || ':' || coalesce(j.claim_id__raw, j.claim_id),
        '-'
      )
      || ';'
      || coalesce(
        cast(length(coalesce(j.member_id__raw, cast(j.member_id as text))) as varchar) || ':'
          || coalesce(j.member_id__raw, cast(j.member_id as text)),
        '-'
      )
    ) as reject_id,
    j._unusable as reason,
    j.source_table,
    j.claim_member_hk,
    j.load_timestamp,
    j.record_source,
    (select max(run_id) from vault_run where coalesce(model, 'health') = 'health') as run_id,
    coalesce(j.claim_id__raw, j.claim_id) as claim_id,
    coalesce(j.member_id__raw, cast(j.member_id as text)) as member_id
  from judged j
)
select n.*
from rejected n
where not exists (
  select 1 from l_claim_member_rejects r where r.reject_id = n.reject_id
);

-- before a batch that is large beside what is stored the indexes go, and are made again behind it
do $$
begin
  if to_regclass('ix_l_claim_member_key') is not null and (
    select n.brought >= 10000 and not exists (select 1 from l_claim_member k offset 3 * n.brought)
    from (
      select 50 * count(*) as brought
      from (
        select claim_member_hk
        from stg_claim_legacy_facets tablesample system (2) repeatable (1)
      ) f
      where f.claim_member_hk is not null
        and not exists (select 1 from l_claim_member k where k.claim_member_hk = f.claim_member_hk)
    ) n
  ) then
    set local lock_timeout = '1s';
    drop index ix_l_claim_member_key, ix_l_claim_member_1, ix_l_claim_member_2;
  end if;
exception
  when lock_not_available or dependent_objects_still_exist or undefined_object then null;
end
$$;

-- combinations not stored yet
-- @rows l_claim_member
insert into l_claim_member (
  claim_member_hk,
  claim_hk,
  member_hk,
  load_timestamp,
  record_source,
  run_id
)
with fed as (
  select
    0 as _place,
    'legacy_facets.facets_claim' as source_table,
    claim_member_hk,
    claim_hk,
    member_hk,
    claim_id,
    claim_id__raw,
    member_id,
    member_id__raw,
    load_timestamp,
    record_source
  from stg_claim_legacy_facets
),
usable as not materialized (
  select f.*
  from fed f
  left join l_claim_member k on k.claim_member_hk = f.claim_member_hk
  where k.claim_member_hk is null
    and f.claim_member_hk <> '00000000000000000000000000000000'
    and f.load_timestamp is not null
),
candidates as not materialized (
  select
    f._place,
    f.claim_member_hk,
    f.claim_hk,
    f.member_hk,
    f.load_timestamp,
    f.record_source
  from usable f
),
crowded as (
  select c.claim_member_hk from candidates c group by c.claim_member_hk having count(*) > 1
),
ranked as (
  select
    c.*,
    row_number() over (
      partition by c.claim_member_hk
      order by c.load_timestamp, c._place, c.record_source collate "C" nulls first
    ) as _rank_of_key
  from candidates c
  join crowded n on n.claim_member_hk = c.claim_member_hk
  union all
  select c.*, 1 as _rank_of_key
  from candidates c
  left join crowded n on n.claim_member_hk = c.claim_member_hk
  where n.claim_member_hk is null
)
select
  r.claim_member_hk,
  r.claim_hk,
  r.member_hk,
  r.load_timestamp,
  r.record_source,
  (select max(run_id) from vault_run where coalesce(model, 'health') = 'health') as run_id
from ranked r
where r._rank_of_key = 1;

-- indexes, behind the first rows
create unique index if not exists ix_l_claim_member_key on l_claim_member (claim_member_hk);
create index if not exists ix_l_claim_member_1 on l_claim_member (claim_hk);
create index if not exists ix_l_claim_member_2 on l_claim_member (member_hk);
