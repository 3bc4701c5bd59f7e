select h.coverage_id, cast(s.load_timestamp as date), s.plan_name
from s_coverage_plan_legacy_facets s join h_coverage h on h.coverage_hk = s.coverage_hk
where s.record_source <> 'system'
