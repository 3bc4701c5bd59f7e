{%- set yaml_metadata -%}
source_model:
  raw_shop: orders
derived_columns:
  CUSTOMER_NO: CUST_NO
  LOAD_DATETIME: LOADED_AT
  RECORD_SOURCE: "!SHOP"
hashed_columns:
  ORDER_HK: ORDER_ID
  CUSTOMER_HK: [CUSTOMER_NO, COUNTRY]
  ORDER_CUSTOMER_HK: [ORDER_ID, CUSTOMER_NO, COUNTRY, LINE_NO]
  ORDER_HASHDIFF:
    is_hashdiff: true
    columns: [STATUS, ORDER_ID]
{%- endset -%}

{% set metadata_dict = fromyaml(yaml_metadata) %}

{{ automate_dv.stage(include_source_columns=true,
                     source_model=metadata_dict["source_model"],
                     derived_columns=metadata_dict["derived_columns"],
                     hashed_columns=metadata_dict["hashed_columns"]) }}
