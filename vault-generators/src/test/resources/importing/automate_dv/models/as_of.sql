select current_date as as_of_date
