select d.ware_no, f.snapshot_timestamp, f.stock
from fact_stock f join dim_ware_closing d on d.ware_closing_key = f.ware_key
where f.snapshot_timestamp < timestamp '2027-01-01 00:00:00'
