select table_name as relation from information_schema.tables
where table_name in ('rts_room', 'rts_visit', 'rts_shelf', 'rts_loan', 'st_room_branch_office', 'st_visit_branch_office')
