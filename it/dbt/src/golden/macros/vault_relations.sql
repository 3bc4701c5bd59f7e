{#
  How models name what they read of themselves and of each other. A relation that is not built yet is read as one without
  rows, whose columns are those that the project declares, so that the first run takes the same query as any other.
#}

{# What a model has stored. #}
{% macro vault_self() -%}
  {%- if vault_is_built() -%} {{ this }} {%- else -%} {{ vault_nothing(model) }} {%- endif -%}
{%- endmacro %}

{# True if the model adds to what it has stored. #}
{% macro vault_is_built() %}
  {{ return(flags.INTROSPECT != false and is_incremental()) }}
{% endmacro %}

{# What a model that is built later has stored in earlier runs: a `ref` would say that it is built before. #}
{% macro vault_stored(name) -%}
  {%- if not execute -%}
    {{ name }}
  {%- else -%}
    {%- set node = graph.nodes['model.' ~ project_name ~ '.' ~ name] -%}
    {%- set stored = none -%}
    {%- if flags.INTROSPECT != false and not should_full_refresh() -%}
      {%- set stored = adapter.get_relation(node.database, node.schema, node.alias) -%}
    {%- endif -%}
    {%- if stored is none -%} {{ vault_nothing(node) }} {%- else -%} {{ stored }} {%- endif -%}
  {%- endif -%}
{%- endmacro %}

{# No rows of a model, typed. #}
{% macro vault_nothing(node) -%}
  (
    select
    {%- for column in node.columns.values() %}
      cast(null as {{ column.data_type }}) as {{ adapter.quote(column.name) }}{{ "," if not loop.last }}
    {%- endfor %}
    where 1 = 0
  )
{%- endmacro %}
