select ware_no, snapshot_timestamp, stock from dim_ware_closing
where ware_no is not null and snapshot_timestamp < timestamp '2027-01-01 00:00:00'
