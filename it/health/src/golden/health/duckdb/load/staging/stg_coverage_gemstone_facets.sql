-- staging stg_coverage_gemstone_facets of coverage
-- spec: src/main/vault/coverage.yaml:11:21
-- made by vault-maven-plugin 0.1.0-SNAPSHOT; change the spec, not this file

-- rows of gemstone_facets.gms_coverage, typed and hashed
truncate table stg_coverage_gemstone_facets;
-- @stage stg_coverage_gemstone_facets
insert into stg_coverage_gemstone_facets (
  coverage_hk,
  plan_hashdiff,
  load_timestamp,
  record_source,
  coverage_id,
  coverage_id__raw,
  plan_name,
  plan_name__raw
)
with
delivered as (
  select
    d.coverage_id as coverage_id__text,
    d.plan_name as plan_name__text,
    d._load_timestamp
  from land_gemstone_facets_gms_coverage d
),
parsed as (
  select
    case
      when regexp_full_match(d.coverage_id__text, '[+-]?0*[0-9]{1,19}') then try_cast(d.coverage_id__text as integer)
    end as coverage_id,
    d.coverage_id__text,
    case when length(d.plan_name__text) <= 20 then d.plan_name__text end as plan_name,
    d.plan_name__text,
    d._load_timestamp
  from delivered d
),
timed as (
  select
    p.*,
    'gemstone_facets.gms_coverage' as _record_source
  from parsed p
),
typed as (
  select
    p.coverage_id as coverage_id,
    case when p.coverage_id is null then p.coverage_id__text end as coverage_id__raw,
    p.plan_name as plan_name,
    case when p.plan_name is null then p.plan_name__text end as plan_name__raw,
    p._load_timestamp as load_timestamp,
    p._record_source as record_source
  from timed p
),
keyed as (
  select
    t.*,
    cast(t.coverage_id as varchar) as coverage_id__key
  from typed t
)
select
  case
    when k.coverage_id__key is not null then md5(concat(length(k.coverage_id__key), ':', k.coverage_id__key))
  end as coverage_hk,
  md5(coalesce(length(nfc_normalize(k.plan_name)) || ':' || nfc_normalize(k.plan_name), '-')) as plan_hashdiff,
  k.load_timestamp,
  k.record_source,
  k.coverage_id,
  k.coverage_id__raw,
  k.plan_name,
  k.plan_name__raw
from keyed k;
