-- hub h_provider of provider
-- Who treats members
-- spec: src/main/vault/provider.yaml:5:3
-- made by vault-maven-plugin 0.1.0-SNAPSHOT; change the spec, not this file

-- rows without a usable business key
-- @rejects h_provider_rejects
insert into h_provider_rejects (
  reject_id,
  reason,
  source_table,
  provider_hk,
  load_timestamp,
  record_source,
  run_id,
  provider_npi
)
with fed as (
  select
    0 as _place,
    'legacy_facets.facets_provider' as source_table,
    provider_hk,
    provider_npi,
    provider_npi__raw,
    load_timestamp,
    record_source
  from stg_provider_legacy_facets
  union all
  select
    1 as _place,
    'legacy_facets.facets_claim' as source_table,
    provider_hk,
    provider_npi,
    provider_npi__raw,
    load_timestamp,
    record_source
  from stg_claim_legacy_facets
),
judged as (
  select
    f.*,
    case
      when (
        f.provider_hk is null and (
          (
            nullif(
              upper(
                btrim(
                  case
                    when octet_length(f.provider_npi) = length(f.provider_npi) then f.provider_npi
                    else normalize(f.provider_npi)
                  end,
                  e'\t\n\x0b\x0c\r '
                ) collate "C"
              ) collate "default",
              ''
            ) is null and f.provider_npi__raw is null
          )
        )
      ) then 'null_key'
      when f.load_timestamp is null then 'null_ldts'
      when f.provider_hk = '00000000000000000000000000000000' then 'zero_key'
      when (f.provider_npi__raw is not null) then 'bad_type'
    end as _unusable
  from fed f
  where (
    f.provider_hk is null
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
        cast(length(coalesce(j.provider_npi__raw, j.provider_npi)) as varchar) || ':'
          || coalesce(j.provider_npi__raw, j.provider_npi),
        '-'
      )
    ) as reject_id,
    j._unusable as reason,
    j.source_table,
    j.provider_hk,
    j.load_timestamp,
    j.record_source,
    (select max(run_id) from vault_run where coalesce(model, 'health') = 'health') as run_id,
    coalesce(j.provider_npi__raw, j.provider_npi) as provider_npi
  from judged j
)
select n.*
from rejected n
where not exists (
  select 1 from h_provider_rejects r where r.reject_id = n.reject_id
);

-- before a batch that is large beside what is stored the indexes go, and are made again behind it
do $$
begin
  if to_regclass('ix_h_provider_key') is not null and (
    select n.brought >= 10000 and not exists (select 1 from h_provider k offset 3 * n.brought)
    from (
      select 50 * count(*) as brought
      from (
        select provider_hk
        from stg_provider_legacy_facets tablesample system (2) repeatable (1)
        union all
        select provider_hk
        from stg_claim_legacy_facets tablesample system (2) repeatable (1)
      ) f
      where f.provider_hk is not null
        and not exists (select 1 from h_provider k where k.provider_hk = f.provider_hk)
    ) n
  ) then
    set local lock_timeout = '1s';
    drop index ix_h_provider_key;
  end if;
exception
  when lock_not_available or dependent_objects_still_exist or undefined_object then null;
end
$$;

-- business keys not stored yet
-- @rows h_provider
insert into h_provider (
  provider_hk,
  provider_npi,
  load_timestamp,
  record_source,
  run_id
)
with fed as (
  select
    0 as _place,
    'legacy_facets.facets_provider' as source_table,
    provider_hk,
    provider_npi,
    provider_npi__raw,
    load_timestamp,
    record_source
  from stg_provider_legacy_facets
  union all
  select
    1 as _place,
    'legacy_facets.facets_claim' as source_table,
    provider_hk,
    provider_npi,
    provider_npi__raw,
    load_timestamp,
    record_source
  from stg_claim_legacy_facets
),
usable as not materialized (
  select f.*
  from fed f
  left join h_provider k on k.provider_hk = f.provider_hk
  where k.provider_hk is null
    and f.provider_hk <> '00000000000000000000000000000000'
    and f.load_timestamp is not null
),
first_named as (
  select f.provider_hk, f._place, min(f.load_timestamp) as first_ldts
  from usable f
  where f._place = 0
  group by f.provider_hk, f._place
),
candidates as (
  select distinct
    f._place,
    f.provider_hk,
    f.provider_npi,
    f.load_timestamp,
    f.record_source
  from usable f
  left join first_named n
    on n.provider_hk = f.provider_hk and n._place < f._place and n.first_ldts <= f.load_timestamp
  where n.provider_hk is null
),
crowded as (
  select c.provider_hk from candidates c group by c.provider_hk having count(*) > 1
),
ranked as (
  select
    c.*,
    row_number() over (
      partition by c.provider_hk
      order by c.load_timestamp, c._place, c.record_source collate "C" nulls first,
        c.provider_npi collate "C" nulls first
    ) as _rank_of_key
  from candidates c
  join crowded n on n.provider_hk = c.provider_hk
  union all
  select c.*, 1 as _rank_of_key
  from candidates c
  left join crowded n on n.provider_hk = c.provider_hk
  where n.provider_hk is null
)
select
  r.provider_hk,
  r.provider_npi,
  r.load_timestamp,
  r.record_source,
  (select max(run_id) from vault_run where coalesce(model, 'health') = 'health') as run_id
from ranked r
where r._rank_of_key = 1;

-- indexes, behind the first rows
create unique index if not exists ix_h_provider_key on h_provider (provider_hk);

-- rows whose hash key stands for another business key
-- @rejects h_provider_rejects
insert into h_provider_rejects (
  reject_id,
  reason,
  source_table,
  provider_hk,
  load_timestamp,
  record_source,
  run_id,
  provider_npi
)
with fed as (
  select
    0 as _place,
    'legacy_facets.facets_provider' as source_table,
    provider_hk,
    provider_npi,
    provider_npi__raw,
    load_timestamp,
    record_source
  from stg_provider_legacy_facets
  union all
  select
    1 as _place,
    'legacy_facets.facets_claim' as source_table,
    provider_hk,
    provider_npi,
    provider_npi__raw,
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
        cast(length(coalesce(f.provider_npi__raw, f.provider_npi)) as varchar) || ':'
          || coalesce(f.provider_npi__raw, f.provider_npi),
        '-'
      )
    ) as reject_id,
    'collision' as reason,
    f.source_table,
    f.provider_hk,
    f.load_timestamp,
    f.record_source,
    (select max(run_id) from vault_run where coalesce(model, 'health') = 'health') as run_id,
    coalesce(f.provider_npi__raw, f.provider_npi) as provider_npi
  from fed f
  join h_provider k on k.provider_hk = f.provider_hk
  where f.provider_hk <> '00000000000000000000000000000000'
    and f.load_timestamp is not null
    and (
      nullif(
        upper(
          btrim(
            case
              when octet_length(f.provider_npi) = length(f.provider_npi) then f.provider_npi
              else normalize(f.provider_npi)
            end,
            e'\t\n\x0b\x0c\r '
          ) collate "C"
        ) collate "default",
        ''
      ) is distinct
      from nullif(
        upper(
          btrim(
            case
              when octet_length(k.provider_npi) = length(k.provider_npi) then k.provider_npi
              else normalize(k.provider_npi)
            end,
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
  select 1 from h_provider_rejects r where r.reject_id = n.reject_id
);
