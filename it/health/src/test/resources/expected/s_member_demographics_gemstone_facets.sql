select h.member_id, cast(s.load_timestamp as date), s.first_name, s.birth_date
from s_member_demographics_gemstone_facets s join h_member h on h.member_hk = s.member_hk
where s.record_source <> 'system'
