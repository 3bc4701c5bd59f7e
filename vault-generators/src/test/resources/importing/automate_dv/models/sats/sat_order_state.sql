{{ automate_dv.sat(src_pk="ORDER_HK",
                   src_hashdiff={"source_column": "ORDER_HASHDIFF", "alias": "HASHDIFF"},
                   src_payload=["STATUS"],
                   src_eff="STATUS",
                   src_ldts="LOAD_DATETIME",
                   src_source="RECORD_SOURCE",
                   source_model="stg_orders") }}
where STATUS is not null
