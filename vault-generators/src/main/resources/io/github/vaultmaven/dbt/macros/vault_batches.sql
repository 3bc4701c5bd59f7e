{#
  PostgreSQL knows nothing of the rows that a query makes within itself, takes them for few and joins them row by row: a minute
  for 8,000 rows, more than an hour for 58,000. So that is off, in the transaction of the model, where a batch that it reads has
  more than 1,000 rows; a smaller one is better looked up by the indexes of what is stored.

  What is looked at before a table is filled is asked here and not by a hook, since dbt renders hooks when it parses a project.
#}
{% macro postgres__create_table_as(temporary, relation, sql) -%}
  {%- do vault_plan_batch() -%}
  {{ dbt.postgres__create_table_as(temporary, relation, sql) }}
{%- endmacro %}

{# Batches are stagings and what is made of them anew in each run. #}
{% macro vault_plan_batch() -%}
  {%- set found = [] -%}
  {%- if model.resource_type == 'model' -%}
    {%- for id in model.depends_on.nodes if id in graph.nodes -%}
      {%- set node = graph.nodes[id] -%}
      {%- if @staging@ or node.config.materialized == 'table' -%}
        {%- set batch = api.Relation.create(database=node.database, schema=node.schema, identifier=node.alias) -%}
        {%- do found.append('exists (select 1 from ' ~ batch ~ ' offset 1000)') -%}
      {%- endif -%}
    {%- endfor -%}
  {%- endif -%}
  {%- if found -%}
    {%- call statement('vault_plan_batch') -%}
      select set_config('enable_nestloop', 'off', true) where {{ found | join(' or ') }}
    {%- endcall -%}
  {%- endif -%}
{%- endmacro %}
