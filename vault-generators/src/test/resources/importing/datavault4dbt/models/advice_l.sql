{%- set yaml_metadata -%}
link_hashkey: hk_advice_l
foreign_hashkeys: [hk_customer_h, hk_advisor_h]
source_models: stg_customers
{%- endset -%}
{{ datavault4dbt.link(yaml_metadata=yaml_metadata) }}
