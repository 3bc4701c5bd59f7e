select relname as table_name, substring(obj_description(oid, 'pg_class') from 'cardinality: ([^;]*)') as cardinality
from pg_class where oid = to_regclass('l_animal_stall')
