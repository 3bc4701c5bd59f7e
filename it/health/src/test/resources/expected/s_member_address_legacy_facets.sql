select h.member_id, cast(s.load_timestamp as date), s.address_line1, s.address_line2, s.city, s.state, s.zip
from s_member_address_legacy_facets s join h_member h on h.member_hk = s.member_hk
where s.record_source <> 'system'
