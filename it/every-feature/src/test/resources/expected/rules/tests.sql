select t.object as test, t.status
from (select unnest(tests) as t from read_json('{tests}'))
where t.object like '%\_\_rule\_%' escape '\'
