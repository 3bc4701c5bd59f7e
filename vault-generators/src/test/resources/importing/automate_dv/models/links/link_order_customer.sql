{{ automate_dv.link(src_pk="ORDER_CUSTOMER_HK", src_fk=["CUSTOMER_HK", "ORDER_HK"], src_ldts="LOAD_DATETIME",
                    src_source="RECORD_SOURCE", source_model="stg_orders") }}
