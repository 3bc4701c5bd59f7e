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
            case
              when f.provider_npi >= '!'
                and right(f.provider_npi, 1) >= '!'
                and strlen(f.provider_npi) = length(f.provider_npi)
                then upper(f.provider_npi)
              else nullif(
                translate(
                  trim(nfc_normalize(f.provider_npi), e'\t\n\x0b\x0c\r '), 'abcdefghijklmnopqrstuvwxyz',
                  'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
                ),
                ''
              )
            end is null and f.provider_npi__raw is null
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
      array_to_string(
        list_transform(
          [j.source_table, strftime(j.load_timestamp, '%Y-%m-%dT%H:%M:%S.%f'), j.record_source,
          coalesce(j.provider_npi__raw, j.provider_npi)], lambda v: coalesce(length(v) || ':' || v, '-')
        ),
        ';'
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
stored as (
  select k.provider_hk from h_provider k where k.provider_hk in (select f.provider_hk from fed f)
),
usable as not materialized (
  select f.*
  from fed f
  left join stored k on k.provider_hk = f.provider_hk
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
      order by c.load_timestamp, c._place, c.record_source nulls first, c.provider_npi nulls first
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

-- rows of the zero keys
insert into h_provider (
  provider_hk,
  provider_npi,
  load_timestamp,
  record_source,
  run_id
)
select
  zero.provider_hk,
  cast(null as varchar) as provider_npi,
  timestamp '0001-01-01 00:00:00' as load_timestamp,
  'system' as record_source,
  0 as run_id
from (
  select '00000000000000000000000000000000' as provider_hk
  union all
  select 'ffffffffffffffffffffffffffffffff' as provider_hk
) zero
left join h_provider k
  on k.provider_hk = zero.provider_hk and k.provider_hk in (
    '00000000000000000000000000000000', 'ffffffffffffffffffffffffffffffff'
  )
where k.provider_hk is null;

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
      array_to_string(
        list_transform(
          [f.source_table, strftime(f.load_timestamp, '%Y-%m-%dT%H:%M:%S.%f'), f.record_source,
          coalesce(f.provider_npi__raw, f.provider_npi)], lambda v: coalesce(length(v) || ':' || v, '-')
        ),
        ';'
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
      case
        when f.provider_npi >= '!'
          and right(f.provider_npi, 1) >= '!'
          and strlen(f.provider_npi) = length(f.provider_npi)
          then upper(f.provider_npi)
        else nullif(
          translate(
            trim(nfc_normalize(f.provider_npi), e'\t\n\x0b\x0c\r '), 'abcdefghijklmnopqrstuvwxyz',
            'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
          ),
          ''
        )
      end is distinct
      from case
        when k.provider_npi >= '!'
          and right(k.provider_npi, 1) >= '!'
          and strlen(k.provider_npi) = length(k.provider_npi)
          then upper(k.provider_npi)
        else nullif(
          translate(
            trim(nfc_normalize(k.provider_npi), e'\t\n\x0b\x0c\r '), 'abcdefghijklmnopqrstuvwxyz',
            'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
          ),
          ''
        )
      end
    )
)
select n.*
from collided n
where not exists (
  select 1 from h_provider_rejects r where r.reject_id = n.reject_id
);
