select member_id, cast(load_timestamp as date), record_source from h_member where record_source <> 'system'
