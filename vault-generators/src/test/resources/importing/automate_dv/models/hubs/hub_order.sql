{{ automate_dv.hub(src_pk="ORDER_HK", src_nk="ORDER_ID", src_ldts="LOAD_DATETIME",
                   src_source="RECORD_SOURCE", source_model="stg_orders") }}
