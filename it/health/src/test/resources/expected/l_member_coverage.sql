select m.member_id, c.coverage_id, cast(l.load_timestamp as date), l.record_source
from l_member_coverage l join h_member m on m.member_hk = l.member_hk join h_coverage c on c.coverage_hk = l.coverage_hk
where l.record_source <> 'system'
