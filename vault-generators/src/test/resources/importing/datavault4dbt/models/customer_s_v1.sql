{{ datavault4dbt.sat_v1(sat_v0='customer_s', hashkey='hk_customer_h', hashdiff='hd_customer_s', add_is_current_flag=true) }}
