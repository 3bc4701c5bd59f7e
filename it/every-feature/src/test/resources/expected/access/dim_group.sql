select group_no, level_1_group_no, level_2_group_no, hierarchy_depth from dim_group where group_no is not null
