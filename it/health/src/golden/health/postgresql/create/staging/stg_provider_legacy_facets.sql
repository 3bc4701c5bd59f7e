-- staging stg_provider_legacy_facets of provider
-- spec: src/main/vault/provider.yaml:11:19
-- made by vault-maven-plugin 0.1.0-SNAPSHOT; change the spec, not this file

-- Rows of legacy_facets.facets_provider in this run, typed and hashed
create table if not exists stg_provider_legacy_facets (
  provider_hk text,
  details_hashdiff text,
  load_timestamp timestamp,
  record_source text,
  provider_npi varchar(10),
  provider_npi__raw text, -- what did not fit, else null
  provider_name varchar(50),
  provider_name__raw text -- what did not fit, else null
);
