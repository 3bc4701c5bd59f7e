-- rule one_partner_of_claim of l_claim_provider
{{ config(severity='warn', tags=['vault_rule'], meta={'vault_spec': 'src/main/vault/claim.yaml:15:24'}) }}

with pairs as (
  select distinct l.claim_hk, l.provider_hk
  from {{ ref('l_claim_provider') }} l
  where l.claim_provider_hk not in ('00000000000000000000000000000000', 'ffffffffffffffffffffffffffffffff')
    and l.claim_hk not in ('00000000000000000000000000000000', 'ffffffffffffffffffffffffffffffff')
    and l.provider_hk not in ('00000000000000000000000000000000', 'ffffffffffffffffffffffffffffffff')
)
select p.claim_hk, count(*) as partners
from pairs p
group by p.claim_hk
having count(*) > 1
