select '1001' as number, 'gold' as grade
union all
select '1001', 'gold'
union all
select 'none', null
