select extract(month from snapshot_timestamp) as month, count(*) as snapshots from kept
where snapshot_timestamp < timestamp '2026-02-01 00:00:00' group by extract(month from snapshot_timestamp)
