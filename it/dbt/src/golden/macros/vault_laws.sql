{# What tests of the laws have in common. #}

{# Rows beside the normalised texts of their business keys. #}
{% macro vault_normalised(model, hash_key, normalised) %}
  select
    t.{{ hash_key }},
    {%- for name, text in normalised.items() %}
    {{ text }} as {{ name }}{{ ',' if not loop.last }}
    {%- endfor %}
  from {{ model }} as t
  where t.{{ hash_key }} not in ({{ vault_unknown_key() }}, {{ vault_error_key() }})
{%- endmacro %}
