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

{#
  Before a model that a batch feeds. PostgreSQL knows nothing of the rows that a query makes within itself, takes them for few
  and joins them row by row: minutes for 8,000 rows, hours for 60,000. So that is off, in the transaction of the model, where
  a batch has more than 1,000 rows; a smaller one is better looked up by the indexes of what is stored.
#}
{% macro vault_plan_batch() -%}
  {%- set found = [] -%}
  {%- if execute -%}
    {%- for id in model.depends_on.nodes if id in graph.nodes -%}
      {%- set node = graph.nodes[id] -%}
      {%- if node.fqn[1] == 'staging' or node.config.materialized == 'table' -%}
        {%- set batch = api.Relation.create(database=node.database, schema=node.schema, identifier=node.alias) -%}
        {%- do found.append('exists (select 1 from ' ~ batch ~ ' offset 1000)') -%}
      {%- endif -%}
    {%- endfor -%}
  {%- endif -%}
  {%- if found -%} select set_config('enable_nestloop', 'off', true) where {{ found | join(' or ') }} {%- endif -%}
{%- endmacro %}
