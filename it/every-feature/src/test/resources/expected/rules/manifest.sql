select s.object as relation, s.governance->>'cardinality' as cardinality
from (select unnest(steps) as s from read_json('{manifest}', columns = {steps: 'struct(phase varchar, object varchar, governance json)[]'}))
where s.object = 'l_animal_stall' and s.phase = 'load'
