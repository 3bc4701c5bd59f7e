{{ config(materialized='incremental') }}
{%- set yaml_metadata -%}
hashkey: hk_customer_h
business_keys: [cust_no, country]
source_models:
  - name: stg_customers
    rsrc_static: SHOP
  - name: stg_customers
    hk_column: hk_advisor_h
    bk_columns: [advisor_no, country]
{%- endset -%}
{{ datavault4dbt.hub(yaml_metadata=yaml_metadata) }}
