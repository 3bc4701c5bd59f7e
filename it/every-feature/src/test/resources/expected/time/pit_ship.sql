select h.ship_no, p.snapshot_timestamp, p.s_ship_place_port_ldts as place_of
from pit_ship p join h_ship h on h.ship_hk = p.ship_hk
where h.ship_no is not null and p.snapshot_timestamp < timestamp '2027-01-01 00:00:00'
