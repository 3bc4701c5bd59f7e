{%- set yaml_metadata -%}
source_model:
  raw_shop: customers
ldts: loaded_at
rsrc: "!SHOP"
hashed_columns:
  hk_customer_h: [cust_no, country]
  hk_advisor_h: [advisor_no, country]
  hk_advice_l: [cust_no, country, advisor_no, country]
  hd_customer_s:
    is_hashdiff: true
    columns: [mail, full_name]
{%- endset -%}

{{ datavault4dbt.stage(yaml_metadata=yaml_metadata) }}
