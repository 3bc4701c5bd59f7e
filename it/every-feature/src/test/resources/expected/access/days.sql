select calendar_date, month_name, is_weekend, fiscal_year from days where calendar_date in (date '2026-01-03', date '2026-04-01')
