-- staging stg_member_legacy_facets of member
-- spec: src/main/vault/member.yaml:48:5
-- made by vault-maven-plugin 0.1.0-SNAPSHOT; change the spec, not this file

-- rows of legacy_facets.facets_member, typed and hashed
truncate table stg_member_legacy_facets;
-- @stage stg_member_legacy_facets
insert into stg_member_legacy_facets (
  member_hk,
  coverage_hk,
  member_coverage_hk,
  demographics_hashdiff,
  address_hashdiff,
  load_timestamp,
  record_source,
  member_id,
  member_id__raw,
  coverage_id,
  coverage_id__raw,
  first_name,
  first_name__raw,
  last_name,
  last_name__raw,
  birth_date,
  birth_date__raw,
  gender,
  gender__raw,
  ssn,
  ssn__raw,
  address_line1,
  address_line1__raw,
  address_line2,
  address_line2__raw,
  city,
  city__raw,
  state,
  state__raw,
  zip,
  zip__raw
)
with
delivered as (
  select
    d.address_line1 as address_line1__text,
    d.address_line2 as address_line2__text,
    d.birth_date as birth_date__text,
    d.city as city__text,
    d.cmc_meme_ck as cmc_meme_ck__text,
    d.first_name as first_name__text,
    d.gender as gender__text,
    d.grgr_ck as grgr_ck__text,
    d.last_name as last_name__text,
    d.ssn as ssn__text,
    d.state as state__text,
    d.zip as zip__text,
    d._load_timestamp
  from land_legacy_facets_facets_member d
),
parsed as (
  select
    case when length(d.address_line1__text) <= 100 then d.address_line1__text end as address_line1,
    d.address_line1__text,
    case when length(d.address_line2__text) <= 100 then d.address_line2__text end as address_line2,
    d.address_line2__text,
    case
      when regexp_full_match(
        d.birth_date__text, '(?:000[1-9]|00[1-9][0-9]|0[1-9][0-9][0-9]|[1-9][0-9][0-9][0-9])-[0-9]{2}-[0-9]{2}'
      ) then try_cast(d.birth_date__text as date)
    end as birth_date,
    d.birth_date__text,
    case when length(d.city__text) <= 50 then d.city__text end as city,
    d.city__text,
    case
      when regexp_full_match(d.cmc_meme_ck__text, '[+-]?0*[0-9]{1,19}') then try_cast(d.cmc_meme_ck__text as bigint)
    end as cmc_meme_ck,
    d.cmc_meme_ck__text,
    case when length(d.first_name__text) <= 50 then d.first_name__text end as first_name,
    d.first_name__text,
    case when length(d.gender__text) <= 1 then d.gender__text end as gender,
    d.gender__text,
    case
      when regexp_full_match(d.grgr_ck__text, '[+-]?0*[0-9]{1,19}') then try_cast(d.grgr_ck__text as integer)
    end as grgr_ck,
    d.grgr_ck__text,
    case when length(d.last_name__text) <= 50 then d.last_name__text end as last_name,
    d.last_name__text,
    case when length(d.ssn__text) <= 11 then d.ssn__text end as ssn,
    d.ssn__text,
    case when length(d.state__text) <= 2 then d.state__text end as state,
    d.state__text,
    case when length(d.zip__text) <= 10 then d.zip__text end as zip,
    d.zip__text,
    d._load_timestamp
  from delivered d
),
timed as (
  select
    p.*,
    'legacy_facets.facets_member' as _record_source
  from parsed p
),
typed as (
  select
    p.cmc_meme_ck as member_id,
    case when p.cmc_meme_ck is null then p.cmc_meme_ck__text end as member_id__raw,
    p.grgr_ck as coverage_id,
    case when p.grgr_ck is null then p.grgr_ck__text end as coverage_id__raw,
    p.first_name as first_name,
    case when p.first_name is null then p.first_name__text end as first_name__raw,
    p.last_name as last_name,
    case when p.last_name is null then p.last_name__text end as last_name__raw,
    p.birth_date as birth_date,
    case when p.birth_date is null then p.birth_date__text end as birth_date__raw,
    p.gender as gender,
    case when p.gender is null then p.gender__text end as gender__raw,
    p.ssn as ssn,
    case when p.ssn is null then p.ssn__text end as ssn__raw,
    p.address_line1 as address_line1,
    case when p.address_line1 is null then p.address_line1__text end as address_line1__raw,
    p.address_line2 as address_line2,
    case when p.address_line2 is null then p.address_line2__text end as address_line2__raw,
    p.city as city,
    case when p.city is null then p.city__text end as city__raw,
    p.state as state,
    case when p.state is null then p.state__text end as state__raw,
    p.zip as zip,
    case when p.zip is null then p.zip__text end as zip__raw,
    p._load_timestamp as load_timestamp,
    p._record_source as record_source
  from timed p
),
keyed as (
  select
    t.*,
    cast(t.member_id as varchar) as member_id__key,
    cast(t.coverage_id as varchar) as coverage_id__key
  from typed t
)
select
  case
    when k.member_id__key is not null then md5(concat(length(k.member_id__key), ':', k.member_id__key))
  end as member_hk,
  case
    when k.coverage_id__key is not null then md5(concat(length(k.coverage_id__key), ':', k.coverage_id__key))
  end as coverage_hk,
  case
    when k.member_id__key is not null and k.coverage_id__key is not null then md5(
      concat(length(k.member_id__key), ':', k.member_id__key, ';', length(k.coverage_id__key), ':', k.coverage_id__key)
    )
  end as member_coverage_hk,
  md5(
    concat(
      coalesce(length(nfc_normalize(k.first_name)) || ':' || nfc_normalize(k.first_name), '-'), ';',
      coalesce(length(nfc_normalize(k.last_name)) || ':' || nfc_normalize(k.last_name), '-'), ';',
      coalesce(length(cast(k.birth_date as varchar)) || ':' || cast(k.birth_date as varchar), '-'), ';',
      coalesce(length(nfc_normalize(k.gender)) || ':' || nfc_normalize(k.gender), '-'), ';',
      coalesce(length(nfc_normalize(k.ssn)) || ':' || nfc_normalize(k.ssn), '-')
    )
  ) as demographics_hashdiff,
  md5(
    concat(
      coalesce(length(nfc_normalize(k.address_line1)) || ':' || nfc_normalize(k.address_line1), '-'), ';',
      coalesce(length(nfc_normalize(k.address_line2)) || ':' || nfc_normalize(k.address_line2), '-'), ';',
      coalesce(length(nfc_normalize(k.city)) || ':' || nfc_normalize(k.city), '-'), ';',
      coalesce(length(nfc_normalize(k.state)) || ':' || nfc_normalize(k.state), '-'), ';',
      coalesce(length(nfc_normalize(k.zip)) || ':' || nfc_normalize(k.zip), '-')
    )
  ) as address_hashdiff,
  k.load_timestamp,
  k.record_source,
  k.member_id,
  k.member_id__raw,
  k.coverage_id,
  k.coverage_id__raw,
  k.first_name,
  k.first_name__raw,
  k.last_name,
  k.last_name__raw,
  k.birth_date,
  k.birth_date__raw,
  k.gender,
  k.gender__raw,
  k.ssn,
  k.ssn__raw,
  k.address_line1,
  k.address_line1__raw,
  k.address_line2,
  k.address_line2__raw,
  k.city,
  k.city__raw,
  k.state,
  k.state__raw,
  k.zip,
  k.zip__raw
from keyed k;
