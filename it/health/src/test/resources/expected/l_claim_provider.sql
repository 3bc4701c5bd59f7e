select c.claim_id, p.provider_npi
from l_claim_provider l join h_claim c on c.claim_hk = l.claim_hk join h_provider p on p.provider_hk = l.provider_hk
where l.record_source <> 'system'
