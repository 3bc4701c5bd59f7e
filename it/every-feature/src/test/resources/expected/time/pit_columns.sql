select column_name from information_schema.columns
where table_name = 'pit_ship' and column_name in ('s_ship_place_port_ldts', 's_ship_crew_port_ldts')
