{#- Rows of a seed as dbt reads them: DuckDB's own reader of CSV files would guess how a file is laid out. -#}
{% macro duckdb__load_csv_rows(model, agate_table) %}
{{ return(default__load_csv_rows(model, agate_table)) }}
{% endmacro %}
