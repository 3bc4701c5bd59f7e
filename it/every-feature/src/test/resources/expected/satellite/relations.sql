select table_name as relation from information_schema.tables
where table_name in ('seen_room', 'seen_visit', 'seen_shelf', 'seen_loan', 'st_room_branch_office', 'st_visit_branch_office')
