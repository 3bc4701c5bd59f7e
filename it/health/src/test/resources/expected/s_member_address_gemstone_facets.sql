select h.member_id, cast(s.load_timestamp as date), s.address_line1, s.city
from s_member_address_gemstone_facets s join h_member h on h.member_hk = s.member_hk
where s.record_source <> 'system'
