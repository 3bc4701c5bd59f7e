select table_name as relation from information_schema.tables where table_name in ('s_client_mood', 's_client_risk')
