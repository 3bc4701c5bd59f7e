// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.target.datavault4dbt;

import io.github.vaultmaven.dbt.call.Macro;
import io.github.vaultmaven.dbt.call.MacroTable;
import java.util.List;

/** The macros of datavault4dbt that models may call, as its two current lines have them. */
final class Datavault4dbtMacros {

    private static final String PACKAGE = "datavault4dbt";
    private static final String TWO = "@2.0.0";

    /** The older line. */
    static final MacroTable V1 = new MacroTable(PACKAGE, "1.18.3", macros("source_is_single_batch"));

    /** The newer line. */
    static final MacroTable V2 = new MacroTable(PACKAGE, "2.0.0", macros("source_is_single_batch!"));

    private Datavault4dbtMacros() {}

    /**
     * @param singleBatch the parameter of {@code eff_sat_v0} that has a default in the older line and is required in the
     *     newer
     */
    private static List<Macro> macros(String singleBatch) {
        return List.of(
                Macro.of(
                        "stage",
                        "ldts!",
                        "rsrc!",
                        "source_model!",
                        "include_source_columns",
                        "hashed_columns",
                        "derived_columns",
                        "sequence",
                        "prejoined_columns",
                        "missing_columns",
                        "multi_active_config",
                        "enable_ghost_records"),
                Macro.of(
                        "hub",
                        "hashkey!",
                        "business_keys!",
                        "source_models!",
                        "src_ldts",
                        "src_rsrc",
                        "disable_hwm",
                        "additional_columns"),
                Macro.of(
                        "link",
                        "link_hashkey!",
                        "foreign_hashkeys!",
                        "source_models!",
                        "src_ldts",
                        "src_rsrc",
                        "disable_hwm",
                        "additional_columns"),
                Macro.of(
                        "nh_link",
                        "link_hashkey!",
                        "payload!",
                        "source_models!",
                        "foreign_hashkeys",
                        "src_ldts",
                        "src_rsrc",
                        "disable_hwm",
                        "source_is_single_batch",
                        "union_strategy",
                        "additional_columns"),
                Macro.of(
                        "nh_sat",
                        "parent_hashkey!",
                        "src_payload!",
                        "source_model!",
                        "src_ldts",
                        "src_rsrc",
                        "source_is_single_batch",
                        "additional_columns"),
                Macro.of(
                        "sat_v0",
                        "parent_hashkey!",
                        "src_hashdiff",
                        "src_payload",
                        "source_model!",
                        "src_ldts",
                        "src_rsrc",
                        "disable_hwm",
                        "source_is_single_batch",
                        "additional_columns"),
                Macro.of(
                        "sat_v1",
                        "sat_v0!",
                        "hashkey!",
                        "hashdiff",
                        "src_ldts",
                        "src_rsrc",
                        "ledts_alias",
                        "add_is_current_flag",
                        "include_payload"),
                Macro.of(
                        "ma_sat_v0",
                        "parent_hashkey!",
                        "src_hashdiff!",
                        "src_ma_key!",
                        "src_payload!",
                        "source_model!",
                        "src_ldts",
                        "src_rsrc",
                        "additional_columns",
                        "disable_hwm" + TWO,
                        "source_is_single_batch" + TWO),
                Macro.of(
                        "ma_sat_v1",
                        "sat_v0!",
                        "hashkey!",
                        "hashdiff!",
                        "ma_attribute!",
                        "src_ldts",
                        "src_rsrc",
                        "ledts_alias",
                        "add_is_current_flag"),
                Macro.of(
                        "eff_sat_v0",
                        "source_model!",
                        "tracked_hashkey!",
                        "src_ldts",
                        "src_rsrc",
                        "is_active_alias",
                        singleBatch,
                        "disable_hwm",
                        "additional_columns"),
                Macro.of(
                        "rec_track_sat",
                        "tracked_hashkey!",
                        "source_models!",
                        "src_ldts",
                        "src_rsrc",
                        "src_stg",
                        "disable_hwm",
                        "additional_columns"),
                Macro.of("ref_hub", "ref_keys!", "source_models!", "src_ldts", "src_rsrc", "additional_columns"),
                Macro.of(
                        "ref_sat_v0",
                        "parent_ref_keys!",
                        "src_hashdiff",
                        "src_payload",
                        "source_model!",
                        "src_ldts",
                        "src_rsrc",
                        "disable_hwm",
                        "source_is_single_batch",
                        "additional_columns"),
                Macro.of(
                        "pit",
                        "tracked_entity!",
                        "hashkey!",
                        "sat_names!",
                        "snapshot_relation!",
                        "dimension_key!",
                        "snapshot_trigger_column",
                        "ldts",
                        "custom_rsrc",
                        "ledts",
                        "sdts",
                        "pit_type",
                        "refer_to_ghost_records",
                        "snapshot_optimization"));
    }
}
