select claim_id, cast(load_timestamp as date) from h_claim where record_source <> 'system'
