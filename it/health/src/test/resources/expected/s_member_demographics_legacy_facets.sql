select h.member_id, cast(s.load_timestamp as date), s.first_name, s.last_name, s.birth_date, s.gender, s.ssn
from s_member_demographics_legacy_facets s join h_member h on h.member_hk = s.member_hk
where s.record_source <> 'system'
