select h.z_no, h.record_source, h.load_timestamp = r.started_at as at_the_run
from h_by_run h join vault_run r on r.run_id = h.run_id
where h.z_no is not null
