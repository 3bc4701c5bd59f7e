-- staging stg_provider_legacy_facets of provider
-- spec: src/main/vault/provider.yaml:11:19
-- made by vault-maven-plugin 0.1.0-SNAPSHOT; change the spec, not this file

-- rows of legacy_facets.facets_provider, typed and hashed
truncate table stg_provider_legacy_facets;
-- @stage stg_provider_legacy_facets
insert into stg_provider_legacy_facets (
  provider_hk,
  details_hashdiff,
  load_timestamp,
  record_source,
  provider_npi,
  provider_npi__raw,
  provider_name,
  provider_name__raw
)
with
delivered as (
  select
    d.prpr_name as prpr_name__text,
    d.prpr_npi as prpr_npi__text,
    d._load_timestamp
  from land_legacy_facets_facets_provider d
),
parsed as (
  select
    case when length(d.prpr_name__text) <= 50 then d.prpr_name__text end as prpr_name,
    d.prpr_name__text,
    case when length(d.prpr_npi__text) <= 10 then d.prpr_npi__text end as prpr_npi,
    d.prpr_npi__text,
    d._load_timestamp
  from delivered d
),
timed as (
  select
    p.*,
    'legacy_facets.facets_provider' as _record_source
  from parsed p
),
typed as (
  select
    p.prpr_npi as provider_npi,
    case when p.prpr_npi is null then p.prpr_npi__text end as provider_npi__raw,
    p.prpr_name as provider_name,
    case when p.prpr_name is null then p.prpr_name__text end as provider_name__raw,
    p._load_timestamp as load_timestamp,
    p._record_source as record_source
  from timed p
),
keyed as (
  select
    t.*,
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
  case
    when k.provider_npi__key is not null then md5(concat(length(k.provider_npi__key), ':', k.provider_npi__key))
  end as provider_hk,
  md5(
    coalesce(length(nfc_normalize(k.provider_name)) || ':' || nfc_normalize(k.provider_name), '-')
  ) as details_hashdiff,
  k.load_timestamp,
  k.record_source,
  k.provider_npi,
  k.provider_npi__raw,
  k.provider_name,
  k.provider_name__raw
from keyed k;
