-- link l_claim_provider of claim
-- cardinality: many_to_one (each claim has one provider at a time)
-- spec: src/main/vault/claim.yaml:13:11
-- made by vault-maven-plugin 0.1.0-SNAPSHOT; change the spec, not this file

-- rows without a usable key
-- @rejects l_claim_provider_rejects
insert into l_claim_provider_rejects (
  reject_id,
  reason,
  source_table,
  claim_provider_hk,
  load_timestamp,
  record_source,
  run_id,
  claim_id,
  provider_npi
)
with fed as (
  select
    0 as _place,
    'legacy_facets.facets_claim' as source_table,
    claim_provider_hk,
    claim_hk,
    provider_hk,
    claim_id,
    claim_id__raw,
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
        f.claim_provider_hk is null and (
          (
            case
              when f.claim_id >= '!' and right(f.claim_id, 1) >= '!' and strlen(f.claim_id) = length(f.claim_id)
                then upper(f.claim_id)
              else nullif(
                translate(
                  trim(nfc_normalize(f.claim_id), e'\t\n\x0b\x0c\r '), 'abcdefghijklmnopqrstuvwxyz',
                  'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
                ),
                ''
              )
            end is null and f.claim_id__raw is null
          )
        )
      ) or (
        f.claim_provider_hk is null and (
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
      )
        then 'null_key'
      when f.load_timestamp is null then 'null_ldts'
      when f.claim_provider_hk = '00000000000000000000000000000000' then 'zero_key'
      when (f.claim_id__raw is not null or f.provider_npi__raw is not null) then 'bad_type'
    end as _unusable
  from fed f
  where (
    f.claim_provider_hk is null
    or f.load_timestamp is null
  )
),
rejected as (
  select distinct
    md5(
      array_to_string(
        list_transform(
          [j.source_table, strftime(j.load_timestamp, '%Y-%m-%dT%H:%M:%S.%f'), j.record_source,
          coalesce(j.claim_id__raw, j.claim_id), coalesce(j.provider_npi__raw, j.provider_npi)],
          lambda v: coalesce(length(v) || ':' || v, '-')
        ),
        ';'
      )
    ) as reject_id,
    j._unusable as reason,
    j.source_table,
    j.claim_provider_hk,
    j.load_timestamp,
    j.record_source,
    (select max(run_id) from vault_run where coalesce(model, 'health') = 'health') as run_id,
    coalesce(j.claim_id__raw, j.claim_id) as claim_id,
    coalesce(j.provider_npi__raw, j.provider_npi) as provider_npi
  from judged j
)
select n.*
from rejected n
where not exists (
  select 1 from l_claim_provider_rejects r where r.reject_id = n.reject_id
);

-- combinations not stored yet
-- @rows l_claim_provider
insert into l_claim_provider (
  claim_provider_hk,
  claim_hk,
  provider_hk,
  load_timestamp,
  record_source,
  run_id
)
with fed as (
  select
    0 as _place,
    'legacy_facets.facets_claim' as source_table,
    claim_provider_hk,
    claim_hk,
    provider_hk,
    claim_id,
    claim_id__raw,
    provider_npi,
    provider_npi__raw,
    load_timestamp,
    record_source
  from stg_claim_legacy_facets
),
stored as (
  select k.claim_provider_hk
  from l_claim_provider k
  where k.claim_provider_hk in (select f.claim_provider_hk from fed f)
),
usable as not materialized (
  select f.*
  from fed f
  left join stored k on k.claim_provider_hk = f.claim_provider_hk
  where k.claim_provider_hk is null
    and f.claim_provider_hk <> '00000000000000000000000000000000'
    and f.load_timestamp is not null
),
candidates as not materialized (
  select
    f._place,
    f.claim_provider_hk,
    f.claim_hk,
    f.provider_hk,
    f.load_timestamp,
    f.record_source
  from usable f
),
crowded as (
  select c.claim_provider_hk from candidates c group by c.claim_provider_hk having count(*) > 1
),
ranked as (
  select
    c.*,
    row_number() over (
      partition by c.claim_provider_hk
      order by c.load_timestamp, c._place, c.record_source nulls first
    ) as _rank_of_key
  from candidates c
  join crowded n on n.claim_provider_hk = c.claim_provider_hk
  union all
  select c.*, 1 as _rank_of_key
  from candidates c
  left join crowded n on n.claim_provider_hk = c.claim_provider_hk
  where n.claim_provider_hk is null
)
select
  r.claim_provider_hk,
  r.claim_hk,
  r.provider_hk,
  r.load_timestamp,
  r.record_source,
  (select max(run_id) from vault_run where coalesce(model, 'health') = 'health') as run_id
from ranked r
where r._rank_of_key = 1;

-- rows of the zero keys
insert into l_claim_provider (
  claim_provider_hk,
  claim_hk,
  provider_hk,
  load_timestamp,
  record_source,
  run_id
)
select
  zero.claim_provider_hk as claim_provider_hk,
  zero.claim_provider_hk as claim_hk,
  zero.claim_provider_hk as provider_hk,
  timestamp '0001-01-01 00:00:00' as load_timestamp,
  'system' as record_source,
  0 as run_id
from (
  select '00000000000000000000000000000000' as claim_provider_hk
  union all
  select 'ffffffffffffffffffffffffffffffff' as claim_provider_hk
) zero
left join l_claim_provider k
  on k.claim_provider_hk = zero.claim_provider_hk
    and k.claim_provider_hk in ('00000000000000000000000000000000', 'ffffffffffffffffffffffffffffffff')
where k.claim_provider_hk is null;
