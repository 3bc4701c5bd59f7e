select 'ship' as pit, count(distinct p.snapshot_timestamp) as snapshots from pit_ship p
where p.snapshot_timestamp between timestamp '2026-01-01 00:00:00' and timestamp '2026-02-28 00:00:00'
