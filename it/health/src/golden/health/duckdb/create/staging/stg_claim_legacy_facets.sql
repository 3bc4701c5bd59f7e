-- staging stg_claim_legacy_facets of claim
-- spec: src/main/vault/claim.yaml:17:19
-- made by vault-maven-plugin 0.1.0-SNAPSHOT; change the spec, not this file

-- Rows of legacy_facets.facets_claim in this run, typed and hashed
create table if not exists stg_claim_legacy_facets (
  claim_hk varchar,
  member_hk varchar,
  claim_member_hk varchar,
  provider_hk varchar,
  claim_provider_hk varchar,
  amounts_hashdiff varchar,
  load_timestamp timestamp,
  record_source varchar,
  claim_id varchar,
  claim_id__raw varchar, -- what did not fit, else null
  member_id bigint,
  member_id__raw varchar, -- what did not fit, else null
  provider_npi varchar,
  provider_npi__raw varchar, -- what did not fit, else null
  service_date date,
  service_date__raw varchar, -- what did not fit, else null
  billed_amount decimal(12,2),
  billed_amount__raw varchar -- what did not fit, else null
);
