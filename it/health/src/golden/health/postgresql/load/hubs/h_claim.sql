-- hub h_claim of claim
-- What a provider wants to be paid for treating a member
-- spec: src/main/vault/claim.yaml:5:3
-- made by vault-maven-plugin 0.1.0-SNAPSHOT; change the spec, not this file

-- rows without a usable business key
-- @rejects h_claim_rejects
insert into h_claim_rejects (
  reject_id,
  reason,
  source_table,
  claim_hk,
  load_timestamp,
  record_source,
  run_id,
  claim_id
)
with fed as (
  select
    0 as _place,
    'legacy_facets.facets_claim' as source_table,
    claim_hk,
    claim_id,
    claim_id__raw,
    load_timestamp,
    record_source
  from stg_claim_legacy_facets
),
judged as (
  select
    f.*,
    case
      when (
        f.claim_hk is null and (
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
      ) then 'null_key'
      when f.load_timestamp is null then 'null_ldts'
      when f.claim_hk = '00000000000000000000000000000000' then 'zero_key'
      when (f.claim_id__raw is not null) then 'bad_type'
    end as _unusable
  from fed f
  where (
    f.claim_hk is null
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
    ) as reject_id,
    j._unusable as reason,
    j.source_table,
    j.claim_hk,
    j.load_timestamp,
    j.record_source,
    (select max(run_id) from vault_run where coalesce(model, 'health') = 'health') as run_id,
    coalesce(j.claim_id__raw, j.claim_id) as claim_id
  from judged j
)
select n.*
from rejected n
where not exists (
  select 1 from h_claim_rejects r where r.reject_id = n.reject_id
);

-- before a batch that is large beside what is stored the indexes go, and are made again behind it
do $$
begin
  if to_regclass('ix_h_claim_key') is not null and (
    select n.brought >= 10000 and not exists (select 1 from h_claim k offset 3 * n.brought)
    from (
      select 50 * count(*) as brought
      from (
        select claim_hk
        from stg_claim_legacy_facets tablesample system (2) repeatable (1)
      ) f
      where f.claim_hk is not null
        and not exists (select 1 from h_claim k where k.claim_hk = f.claim_hk)
    ) n
  ) then
    set local lock_timeout = '1s';
    drop index ix_h_claim_key;
  end if;
exception
  when lock_not_available or dependent_objects_still_exist or undefined_object then null;
end
$$;

-- business keys not stored yet
-- @rows h_claim
insert into h_claim (
  claim_hk,
  claim_id,
  load_timestamp,
  record_source,
  run_id
)
with fed as (
  select
    0 as _place,
    'legacy_facets.facets_claim' as source_table,
    claim_hk,
    claim_id,
    claim_id__raw,
    load_timestamp,
    record_source
  from stg_claim_legacy_facets
),
usable as not materialized (
  select f.*
  from fed f
  left join h_claim k on k.claim_hk = f.claim_hk
  where k.claim_hk is null
    and f.claim_hk <> '00000000000000000000000000000000'
    and f.load_timestamp is not null
),
candidates as (
  select distinct
    f._place,
    f.claim_hk,
    f.claim_id,
    f.load_timestamp,
    f.record_source
  from usable f
),
crowded as (
  select c.claim_hk from candidates c group by c.claim_hk having count(*) > 1
),
ranked as (
  select
    c.*,
    row_number() over (
      partition by c.claim_hk
      order by c.load_timestamp, c._place, c.record_source collate "C" nulls first, c.claim_id collate "C" nulls first
    ) as _rank_of_key
  from candidates c
  join crowded n on n.claim_hk = c.claim_hk
  union all
  select c.*, 1 as _rank_of_key
  from candidates c
  left join crowded n on n.claim_hk = c.claim_hk
  where n.claim_hk is null
)
select
  r.claim_hk,
  r.claim_id,
  r.load_timestamp,
  r.record_source,
  (select max(run_id) from vault_run where coalesce(model, 'health') = 'health') as run_id
from ranked r
where r._rank_of_key = 1;

-- indexes, behind the first rows
create unique index if not exists ix_h_claim_key on h_claim (claim_hk);

-- rows whose hash key stands for another business key
-- @rejects h_claim_rejects
insert into h_claim_rejects (
  reject_id,
  reason,
  source_table,
  claim_hk,
  load_timestamp,
  record_source,
  run_id,
  claim_id
)
with fed as (
  select
    0 as _place,
    'legacy_facets.facets_claim' as source_table,
    claim_hk,
    claim_id,
    claim_id__raw,
    load_timestamp,
    record_source
  from stg_claim_legacy_facets
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
        cast(length(coalesce(f.claim_id__raw, f.claim_id)) as varchar) || ':' || coalesce(f.claim_id__raw, f.claim_id),
        '-'
      )
    ) as reject_id,
    'collision' as reason,
    f.source_table,
    f.claim_hk,
    f.load_timestamp,
    f.record_source,
    (select max(run_id) from vault_run where coalesce(model, 'health') = 'health') as run_id,
    coalesce(f.claim_id__raw, f.claim_id) as claim_id
  from fed f
  join h_claim k on k.claim_hk = f.claim_hk
  where f.claim_hk <> '00000000000000000000000000000000'
    and f.load_timestamp is not null
    and (
      nullif(
        upper(
          btrim(
            case when octet_length(f.claim_id) = length(f.claim_id) then f.claim_id else normalize(f.claim_id) end,
            e'\t\n\x0b\x0c\r '
          ) collate "C"
        ) collate "default",
        ''
      ) is distinct
      from nullif(
        upper(
          btrim(
            case when octet_length(k.claim_id) = length(k.claim_id) then k.claim_id else normalize(k.claim_id) end,
            e'\t\n\x0b\x0c\r '
          ) collate "C"
        ) collate "default",
        ''
      )
    )
)
select n.*
from collided n
where not exists (
  select 1 from h_claim_rejects r where r.reject_id = n.reject_id
);
