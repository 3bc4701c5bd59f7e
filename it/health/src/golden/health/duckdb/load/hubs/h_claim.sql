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
      array_to_string(
        list_transform(
          [j.source_table, strftime(j.load_timestamp, '%Y-%m-%dT%H:%M:%S.%f'), j.record_source,
          coalesce(j.claim_id__raw, j.claim_id)], lambda v: coalesce(length(v) || ':' || v, '-')
        ),
        ';'
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
stored as (
  select k.claim_hk from h_claim k where k.claim_hk in (select f.claim_hk from fed f)
),
usable as not materialized (
  select f.*
  from fed f
  left join stored k on k.claim_hk = f.claim_hk
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
      order by c.load_timestamp, c._place, c.record_source nulls first, c.claim_id nulls first
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

-- rows of the zero keys
insert into h_claim (
  claim_hk,
  claim_id,
  load_timestamp,
  record_source,
  run_id
)
select
  zero.claim_hk,
  cast(null as varchar) as claim_id,
  timestamp '0001-01-01 00:00:00' as load_timestamp,
  'system' as record_source,
  0 as run_id
from (
  select '00000000000000000000000000000000' as claim_hk
  union all
  select 'ffffffffffffffffffffffffffffffff' as claim_hk
) zero
left join h_claim k
  on k.claim_hk = zero.claim_hk and k.claim_hk in (
    '00000000000000000000000000000000', 'ffffffffffffffffffffffffffffffff'
  )
where k.claim_hk is null;

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
      array_to_string(
        list_transform(
          [f.source_table, strftime(f.load_timestamp, '%Y-%m-%dT%H:%M:%S.%f'), f.record_source,
          coalesce(f.claim_id__raw, f.claim_id)], lambda v: coalesce(length(v) || ':' || v, '-')
        ),
        ';'
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
      end is distinct
      from case
        when k.claim_id >= '!' and right(k.claim_id, 1) >= '!' and strlen(k.claim_id) = length(k.claim_id)
          then upper(k.claim_id)
        else nullif(
          translate(
            trim(nfc_normalize(k.claim_id), e'\t\n\x0b\x0c\r '), 'abcdefghijklmnopqrstuvwxyz',
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
  select 1 from h_claim_rejects r where r.reject_id = n.reject_id
);
