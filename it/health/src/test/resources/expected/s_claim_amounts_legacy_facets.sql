select h.claim_id, cast(s.load_timestamp as date), s.service_date, s.billed_amount
from s_claim_amounts_legacy_facets s join h_claim h on h.claim_hk = s.claim_hk
where s.record_source <> 'system'
