{#
  Runs are numbered, so that what is derived from the vault knows what came since it was built. A run is one call of
  `dbt build`, `dbt run` or `dbt retry`; two at the same time in one schema are not allowed.
#}

{# A relation by which runs know themselves and their deliveries. #}
{% macro vault_control(name) -%}
  {{ api.Relation.create(database=target.database, schema=target.schema, identifier=name) }}
{%- endmacro %}

{% macro vault_begins_run() %}
  {{ return(execute and flags.WHICH in ('build', 'run', 'retry')) }}
{% endmacro %}

{% macro vault_create_runs() %}
  {% if vault_begins_run() %}
    create table if not exists {{ vault_control('vault_run') }} (
      run_id bigint not null, -- grows by one with each run
      started_at timestamp not null, -- UTC
      model varchar -- what is loaded; null: every model
    )
  {% endif %}
{% endmacro %}

{% macro vault_create_deliveries() %}
  {% if vault_begins_run() %}
    create table if not exists {{ vault_control('vault_delivery_list') }} (
      source_table varchar not null, -- source.table
      load_timestamp timestamp not null -- UTC
    )
  {% endif %}
{% endmacro %}

{# Which deliveries were told when a staging was built: who judges absence must not count one that it has not seen. #}
{% macro vault_create_staged() %}
  {% if vault_begins_run() %}
    create table if not exists {{ vault_control('vault_staged_delivery') }} (
      staging varchar not null, -- name of the staging
      source_table varchar not null, -- source.table
      load_timestamp timestamp not null -- UTC
    )
  {% endif %}
{% endmacro %}

{# The run begins when dbt does, or as the variable `vault_started_at` says (UTC), so that a run can be repeated as it was. #}
{% macro vault_begin_run() %}
  {% if vault_begins_run() %}
    insert into {{ vault_control('vault_run') }} (run_id, started_at, model)
    select
      coalesce(max(run_id), 0) + 1,
      cast('{{ var("vault_started_at", run_started_at.strftime("%Y-%m-%d %H:%M:%S.%f")) }}' as timestamp),
      '{{ var("vault_model") }}'
    from {{ vault_control('vault_run') }}
  {% endif %}
{% endmacro %}

{#
  Deliveries of which the run is told by the variable `vault_deliveries`, so that they count even if they are empty. Without
  the variable the list stays as who lands files has left it.
#}
{% macro vault_forget_deliveries() %}
  {% if vault_begins_run() and var('vault_deliveries', none) is not none %}
    delete from {{ vault_control('vault_delivery_list') }}
  {% endif %}
{% endmacro %}

{% macro vault_tell_deliveries() %}
  {% if vault_begins_run() and var('vault_deliveries', []) %}
    insert into {{ vault_control('vault_delivery_list') }} (source_table, load_timestamp)
    values
    {% for delivery in var('vault_deliveries') %}
      {% set parts = delivery.split('@') %}
      ('{{ parts[0] | replace("'", "''") }}', cast('{{ parts[1] | replace("'", "''") }}' as timestamp)){{ "," if not loop.last }}
    {% endfor %}
  {% endif %}
{% endmacro %}

{# Behind the building of a staging, in its transaction. #}
{% macro vault_forget_told() %}
  delete from {{ vault_control('vault_staged_delivery') }} where staging = '{{ this.identifier }}'
{% endmacro %}

{% macro vault_keep_told(source_table) %}
  insert into {{ vault_control('vault_staged_delivery') }} (staging, source_table, load_timestamp)
  select '{{ this.identifier }}', source_table, load_timestamp
  from {{ vault_control('vault_delivery_list') }}
  where source_table = '{{ source_table | replace("'", "''") }}'
{% endmacro %}

{# The deliveries that were told when these stagings were built. #}
{% macro vault_told(stagings) -%}
  (
    select distinct source_table, load_timestamp
    from {{ vault_control('vault_staged_delivery') }}
    where staging in (
      {%- for staging in stagings -%} '{{ staging }}'{{ ", " if not loop.last }} {%- endfor -%}
    )
  )
{%- endmacro %}
