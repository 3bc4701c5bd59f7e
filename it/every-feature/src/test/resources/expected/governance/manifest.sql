select s.object as relation, s.governance->>'owner' as owner, s.governance->>'steward' as steward,
  s.governance->>'domain' as domain_, replace(s.governance->>'tags', ',', '') as tags, replace(s.governance->>'instructions', ',', '') as instructions,
  s.governance->>'term.available_by' as available_by, s.governance->>'term.retention' as retention,
  s.governance->>'retention' as rows_stay
from (select unnest(steps) as s from read_json('{manifest}', columns = {steps: 'struct(phase varchar, object varchar, governance json)[]'}))
where s.object = 'h_patient' and s.phase = 'load'
