select h.member_id, cast(s.load_timestamp as date), s.status
from st_member_legacy_facets s join h_member h on h.member_hk = s.member_hk
