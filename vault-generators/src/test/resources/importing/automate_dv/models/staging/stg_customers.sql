{# Customers of the shop. #}
{%- set yaml_metadata -%}
source_model:
  raw_shop: customers
derived_columns:
  CUSTOMER_NO: CUST_NO
  EMAIL: lower(MAIL)
  LOAD_DATETIME: LOADED_AT
  RECORD_SOURCE: "!SHOP"
hashed_columns:
  CUSTOMER_HK:
    - CUSTOMER_NO
    - COUNTRY
  CUSTOMER_HASHDIFF:
    is_hashdiff: true
    columns:
      - EMAIL
      - FULL_NAME
{%- endset -%}

{% set metadata_dict = fromyaml(yaml_metadata) %}

{{ automate_dv.stage(include_source_columns=true,
                     source_model=metadata_dict["source_model"],
                     derived_columns=metadata_dict["derived_columns"],
                     null_columns=none,
                     hashed_columns=metadata_dict["hashed_columns"],
                     ranked_columns=none) }}
