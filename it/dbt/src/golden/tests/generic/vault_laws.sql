{#
  The laws of a load, as tests that return the rows which break them. Columns come as the engine spells them. Rows of zero
  keys and ghost records are judged only where a law is about them.
#}

{# No two rows with the same values in some columns. #}
{% test vault_unique_combination(model, columns) %}
select {{ columns | join(', ') }}, count(*) as rows_found
from {{ model }}
group by {{ columns | join(', ') }}
having count(*) > 1
{% endtest %}

{# What every row must have is there; one query for all columns, since each test reads the whole relation. #}
{% test vault_required(model, columns) %}
select *
from {{ model }}
where {{ columns | join(' is null or ') }} is null
{% endtest %}

{# The rows of both zero keys are there. #}
{% test vault_zero_keys_present(model, hash_key) %}
select zero.{{ hash_key }}
from (
  select {{ vault_unknown_key() }} as {{ hash_key }}
  union all
  select {{ vault_error_key() }} as {{ hash_key }}
) as zero
where not exists (select 1 from {{ model }} as k where k.{{ hash_key }} = zero.{{ hash_key }})
{% endtest %}

{# The ghost record is there, and once. #}
{% test vault_ghost_once(model, hash_key) %}
select count(*) as ghost_records
from {{ model }}
where {{ hash_key }} = {{ vault_unknown_key() }}
having count(*) <> 1
{% endtest %}

{# Every key is one of the relation that it refers to; zero keys need no row there where that is a link. #}
{% test vault_parent_found(model, hash_key, to, field) %}
select t.*
from {{ model }} as t
where
  t.{{ hash_key }} not in ({{ vault_unknown_key() }}, {{ vault_error_key() }})
  and not exists (select 1 from {{ to }} as k where k.{{ field }} = t.{{ hash_key }})
{% endtest %}

{# Required parts of a business key are there. #}
{% test vault_business_key_present(model, hash_key, normalised) %}
select t.*
from {{ model }} as t
where
  t.{{ hash_key }} not in ({{ vault_unknown_key() }}, {{ vault_error_key() }})
  and ({{ normalised.values() | join(' is null or ') }} is null)
{% endtest %}

{# A business key has one hash key, however it is written. #}
{% test vault_business_key_unique(model, hash_key, normalised) %}
with normalised as (
{{ vault_normalised(model, hash_key, normalised) }}
)

select
  {%- for name in normalised %}
  n.{{ name }},
  {%- endfor %}
  count(distinct n.{{ hash_key }}) as hash_keys
from normalised as n
group by {% for name in normalised %}n.{{ name }}{{ ', ' if not loop.last }}{% endfor %}
having count(distinct n.{{ hash_key }}) > 1
{% endtest %}

{# A hash key is that of its business key. #}
{% test vault_hash_key_recomputed(model, hash_key, normalised, recomputed) %}
with normalised as (
{{ vault_normalised(model, hash_key, normalised) }}
)

select n.*
from normalised as n
where n.{{ hash_key }} not in (
  {{ recomputed }}
)
{% endtest %}

{# A hash diff is that of its payload. #}
{% test vault_hash_diff_recomputed(model, hash_key, hash_diff, recomputed) %}
select t.*
from {{ model }} as t
where
  t.{{ hash_key }} not in ({{ vault_unknown_key() }}, {{ vault_error_key() }})
  and t.{{ hash_diff }} <> {{ recomputed }}
{% endtest %}

{# A row says something else than the one before it, unless a later run put the one before it there. #}
{% test vault_changes_only(model, hash_key, slot, value) %}
with line as (
  select distinct {{ hash_key }}, {{ slot | join(', ') }}, {{ value }}, {{ vault_run_id() }}
  from {{ model }}
),

compared as (
  select
    line.*,
    lag({{ value }}) over (partition by {{ hash_key }} order by {{ slot | join(', ') }}) as previous_value,
    lag({{ vault_run_id() }}) over (partition by {{ hash_key }} order by {{ slot | join(', ') }}) as previous_run
  from line
)

select *
from compared
where {{ value }} = previous_value and previous_run <= {{ vault_run_id() }}
{% endtest %}

{# Nothing goes that was not there. #}
{% test vault_first_state_present(model, hash_key, state, absent) %}
select t.*
from {{ model }} as t
where
  t.{{ state }} {{ absent }}
  and not exists (
    select 1 from {{ model }} as e
    where e.{{ hash_key }} = t.{{ hash_key }} and e.{{ vault_load_timestamp() }} < t.{{ vault_load_timestamp() }}
  )
{% endtest %}

{# The rows of a key at one time are one set. #}
{% test vault_set_hash_once(model, hash_key, set_hash) %}
select {{ hash_key }}, {{ vault_load_timestamp() }}, count(distinct {{ set_hash }}) as set_hashes
from {{ model }}
group by {{ hash_key }}, {{ vault_load_timestamp() }}
having count(distinct {{ set_hash }}) > 1
{% endtest %}

{# The latest run brought no row of a known key that is older than what was there. #}
{% test vault_none_late(model, hash_key) %}
select t.*
from {{ model }} as t
where
  t.{{ vault_run_id() }} = {{ vault_latest_run() }}
  and t.{{ vault_load_timestamp() }} < (
    select max(e.{{ vault_load_timestamp() }}) from {{ model }} as e
    where e.{{ vault_run_id() }} < {{ vault_latest_run() }}
  )
  and exists (
    select 1 from {{ model }} as k
    where k.{{ hash_key }} = t.{{ hash_key }} and k.{{ vault_run_id() }} < t.{{ vault_run_id() }}
  )
{% endtest %}

{# The latest run rejected nothing. #}
{% test vault_none_rejected(model) %}
select {{ vault_reject_source() }}, {{ vault_reject_reason() }}, count(*) as rejected_rows
from {{ model }}
where {{ vault_run_id() }} = {{ vault_latest_run() }}
group by {{ vault_reject_source() }}, {{ vault_reject_reason() }}
{% endtest %}
