// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.target.automatedv;

import io.github.vaultmaven.dbt.call.Macro;
import io.github.vaultmaven.dbt.call.MacroTable;
import java.util.List;

/** The macros of automate_dv that models may call. */
final class AutomateDvMacros {

    /** Version that projects are written for. */
    static final String VERSION = "0.11.5";

    static final MacroTable TABLE = new MacroTable(
            "automate_dv",
            VERSION,
            List.of(
                    Macro.of(
                            "stage",
                            "include_source_columns",
                            "source_model!",
                            "hashed_columns",
                            "derived_columns",
                            "null_columns",
                            "ranked_columns"),
                    Macro.of(
                            "hub",
                            "src_pk!",
                            "src_nk!",
                            "src_extra_columns",
                            "src_ldts!",
                            "src_source!",
                            "source_model!"),
                    Macro.of(
                            "link",
                            "src_pk!",
                            "src_fk!",
                            "src_extra_columns",
                            "src_ldts!",
                            "src_source!",
                            "source_model!"),
                    Macro.of(
                            "nh_link",
                            "src_pk!",
                            "src_fk!",
                            "src_payload",
                            "src_extra_columns",
                            "src_eff!",
                            "src_ldts!",
                            "src_source!",
                            "source_model!"),
                    Macro.of(
                            "sat",
                            "src_pk!",
                            "src_hashdiff!",
                            "src_payload!",
                            "src_extra_columns",
                            "src_eff",
                            "src_ldts!",
                            "src_source!",
                            "source_model!"),
                    Macro.of(
                            "ma_sat",
                            "src_pk!",
                            "src_cdk!",
                            "src_hashdiff!",
                            "src_payload!",
                            "src_extra_columns",
                            "src_eff",
                            "src_ldts!",
                            "src_source!",
                            "source_model!"),
                    Macro.of(
                            "eff_sat",
                            "src_pk!",
                            "src_dfk!",
                            "src_sfk!",
                            "src_extra_columns",
                            "src_start_date!",
                            "src_end_date!",
                            "src_eff!",
                            "src_ldts!",
                            "src_source!",
                            "source_model!"),
                    Macro.of(
                            "xts",
                            "src_pk!",
                            "src_satellite!",
                            "src_extra_columns",
                            "src_ldts!",
                            "src_source!",
                            "source_model!"),
                    Macro.of(
                            "pit",
                            "src_pk!",
                            "src_extra_columns",
                            "as_of_dates_table!",
                            "satellites!",
                            "stage_tables_ldts!",
                            "src_ldts!",
                            "source_model!"),
                    Macro.of(
                            "bridge",
                            "src_pk!",
                            "src_extra_columns",
                            "as_of_dates_table!",
                            "bridge_walk!",
                            "stage_tables_ldts!",
                            "src_ldts!",
                            "source_model!"),
                    Macro.of("ref_table", "src_pk!", "src_extra_columns", "src_ldts", "src_source", "source_model!")));

    private AutomateDvMacros() {}
}
