select s.ship_no, v.voyage_no, p.pier_no, b.snapshot_timestamp
from bridge_ship_piers b join h_ship s on s.ship_hk = b.ship_hk
join h_voyage v on v.voyage_hk = b.voyage_hk join h_pier p on p.pier_hk = b.pier_hk
where s.ship_no is not null and b.snapshot_timestamp < timestamp '2027-01-01 00:00:00'
