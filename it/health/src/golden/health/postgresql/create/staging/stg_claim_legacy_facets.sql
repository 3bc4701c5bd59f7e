-- staging stg_claim_legacy_facets of claim
-- spec: src/main/vault/claim.yaml:17:19
-- made by vault-maven-plugin 0.1.0-SNAPSHOT; change the spec, not this file

-- Rows of legacy_facets.facets_claim in this run, typed and hashed
create table if not exists stg_claim_legacy_facets (
  claim_hk text,
  member_hk text,
  claim_member_hk text,
  provider_hk text,
  claim_provider_hk text,
  amounts_hashdiff text,
  load_timestamp timestamp,
  record_source text,
  claim_id varchar(12),
  claim_id__raw text, -- what did not fit, else null
  member_id bigint,
  member_id__raw text, -- what did not fit, else null
  provider_npi varchar(10),
  provider_npi__raw text, -- what did not fit, else null
  service_date date,
  service_date__raw text, -- what did not fit, else null
  billed_amount numeric(12,2),
  billed_amount__raw text -- what did not fit, else null
);
