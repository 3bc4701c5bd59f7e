select coverage_id, cast(load_timestamp as date), record_source from h_coverage where record_source <> 'system'
