-- staging stg_claim_legacy_facets of claim
-- spec: src/main/vault/claim.yaml:17:19
-- made by vault-maven-plugin 0.1.0-SNAPSHOT; change the spec, not this file

-- rows of legacy_facets.facets_claim, typed and hashed
truncate table stg_claim_legacy_facets;
-- @stage stg_claim_legacy_facets
insert into stg_claim_legacy_facets (
  claim_hk,
  member_hk,
  claim_member_hk,
  provider_hk,
  claim_provider_hk,
  amounts_hashdiff,
  load_timestamp,
  record_source,
  claim_id,
  claim_id__raw,
  member_id,
  member_id__raw,
  provider_npi,
  provider_npi__raw,
  service_date,
  service_date__raw,
  billed_amount,
  billed_amount__raw
)
with
delivered as (
  select
    d.billed_amount as billed_amount__text,
    d.clcl_id as clcl_id__text,
    d.cmc_meme_ck as cmc_meme_ck__text,
    d.prpr_npi as prpr_npi__text,
    d.service_date as service_date__text,
    d._load_timestamp
  from land_legacy_facets_facets_claim d
),
parsed as (
  select
    case
      when regexp_full_match(d.billed_amount__text, '[+-]?0*[0-9]{1,10}(?:[.][0-9]{1,2}0*)?')
      then try_cast(d.billed_amount__text as decimal(12,2))
    end as billed_amount,
    d.billed_amount__text,
    case when length(d.clcl_id__text) <= 12 then d.clcl_id__text end as clcl_id,
    d.clcl_id__text,
    case
      when regexp_full_match(d.cmc_meme_ck__text, '[+-]?0*[0-9]{1,19}') then try_cast(d.cmc_meme_ck__text as bigint)
    end as cmc_meme_ck,
    d.cmc_meme_ck__text,
    case when length(d.prpr_npi__text) <= 10 then d.prpr_npi__text end as prpr_npi,
    d.prpr_npi__text,
    case
      when regexp_full_match(
        d.service_date__text, '(?:000[1-9]|00[1-9][0-9]|0[1-9][0-9][0-9]|[1-9][0-9][0-9][0-9])-[0-9]{2}-[0-9]{2}'
      ) then try_cast(d.service_date__text as date)
    end as service_date,
    d.service_date__text,
    d._load_timestamp
  from delivered d
),
timed as (
  select
    p.*,
    'legacy_facets.facets_claim' as _record_source
  from parsed p
),
typed as (
  select
    p.clcl_id as claim_id,
    case when p.clcl_id is null then p.clcl_id__text end as claim_id__raw,
    p.cmc_meme_ck as member_id,
    case when p.cmc_meme_ck is null then p.cmc_meme_ck__text end as member_id__raw,
    p.prpr_npi as provider_npi,
    case when p.prpr_npi is null then p.prpr_npi__text end as provider_npi__raw,
    p.service_date as service_date,
    case when p.service_date is null then p.service_date__text end as service_date__raw,
    p.billed_amount as billed_amount,
    case when p.billed_amount is null then p.billed_amount__text end as billed_amount__raw,
    p._load_timestamp as load_timestamp,
    p._record_source as record_source
  from timed p
),
keyed as (
  select
    t.*,
    case
      when t.claim_id >= '!' and right(t.claim_id, 1) >= '!' and strlen(t.claim_id) = length(t.claim_id)
        then upper(t.claim_id)
      else nullif(
        translate(
          trim(nfc_normalize(t.claim_id), e'\t\n\x0b\x0c\r '), 'abcdefghijklmnopqrstuvwxyz',
          'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
        ),
        ''
      )
    end as claim_id__key,
    cast(t.member_id as varchar) as member_id__key,
    case
      when t.provider_npi >= '!' and right(t.provider_npi, 1) >= '!' and strlen(t.provider_npi) = length(t.provider_npi)
        then upper(t.provider_npi)
      else nullif(
        translate(
          trim(nfc_normalize(t.provider_npi), e'\t\n\x0b\x0c\r '), 'abcdefghijklmnopqrstuvwxyz',
          'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
        ),
        ''
      )
    end as provider_npi__key
  from typed t
)
select
  case when k.claim_id__key is not null then md5(concat(length(k.claim_id__key), ':', k.claim_id__key)) end as claim_hk,
  case
    when k.member_id__key is not null then md5(concat(length(k.member_id__key), ':', k.member_id__key))
  end as member_hk,
  case
    when k.claim_id__key is not null and k.member_id__key is not null then md5(
      concat(length(k.claim_id__key), ':', k.claim_id__key, ';', length(k.member_id__key), ':', k.member_id__key)
    )
  end as claim_member_hk,
  case
    when k.provider_npi__key is not null then md5(concat(length(k.provider_npi__key), ':', k.provider_npi__key))
  end as provider_hk,
  case
    when k.claim_id__key is not null and k.provider_npi__key is not null then md5(
      concat(length(k.claim_id__key), ':', k.claim_id__key, ';', length(k.provider_npi__key), ':', k.provider_npi__key)
    )
  end as claim_provider_hk,
  md5(
    concat(
      coalesce(length(cast(k.service_date as varchar)) || ':' || cast(k.service_date as varchar), '-'), ';',
      coalesce(
        length(
          case
            when right(cast(cast(k.billed_amount as decimal(12,2)) as varchar), 1) = '0'
              then regexp_replace(cast(cast(k.billed_amount as decimal(12,2)) as varchar), '[.]?0+$', '')
            else cast(cast(k.billed_amount as decimal(12,2)) as varchar)
          end
        )
          || ':'
          || case
            when right(cast(cast(k.billed_amount as decimal(12,2)) as varchar), 1) = '0'
              then regexp_replace(cast(cast(k.billed_amount as decimal(12,2)) as varchar), '[.]?0+$', '')
            else cast(cast(k.billed_amount as decimal(12,2)) as varchar)
          end,
        '-'
      )
    )
  ) as amounts_hashdiff,
  k.load_timestamp,
  k.record_source,
  k.claim_id,
  k.claim_id__raw,
  k.member_id,
  k.member_id__raw,
  k.provider_npi,
  k.provider_npi__raw,
  k.service_date,
  k.service_date__raw,
  k.billed_amount,
  k.billed_amount__raw
from keyed k;
