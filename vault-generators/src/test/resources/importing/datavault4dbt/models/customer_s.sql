{%- set yaml_metadata -%}
parent_hashkey: hk_customer_h
src_hashdiff: hd_customer_s
src_payload: [full_name, mail]
source_model: stg_customers
{%- endset -%}
{{ datavault4dbt.sat_v0(yaml_metadata=yaml_metadata) }}
