select 'h_member', reason, cast(load_timestamp as date), member_id from h_member_rejects
union all
select 's_member_demographics_legacy_facets', reason, cast(load_timestamp as date), birth_date
from s_member_demographics_legacy_facets_rejects
union all
select 's_member_address_legacy_facets', reason, cast(load_timestamp as date), city from s_member_address_legacy_facets_rejects
union all
select 'l_member_coverage', reason, cast(load_timestamp as date), coverage_id from l_member_coverage_rejects
union all
select 'l_claim_provider', reason, cast(load_timestamp as date), claim_id from l_claim_provider_rejects
