{{ automate_dv.pit(src_pk="CUSTOMER_HK", as_of_dates_table="as_of", satellites={}, stage_tables_ldts={},
                   src_ldts="LOAD_DATETIME", source_model="hub_customer") }}
