{# Names and values that the conventions of the spec decide. #}

{% macro vault_load_timestamp() -%}
  load_timestamp
{%- endmacro %}

{% macro vault_record_source() -%}
  record_source
{%- endmacro %}

{% macro vault_run_id() -%}
  run_id
{%- endmacro %}

{% macro vault_reject_source() -%}
  source_table
{%- endmacro %}

{% macro vault_reject_reason() -%}
  reason
{%- endmacro %}

{% macro vault_unknown_key() -%}
  '00000000000000000000000000000000'
{%- endmacro %}

{% macro vault_error_key() -%}
  'ffffffffffffffffffffffffffffffff'
{%- endmacro %}

{% macro vault_ghost_timestamp() -%}
  timestamp '0001-01-01 00:00:00'
{%- endmacro %}

{% macro vault_latest_run() -%}
  (select max(run_id) from {{ vault_control('vault_run') }} where coalesce(model, 'health') = 'health')
{%- endmacro %}
