// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.target.datavault4dbt;

import io.github.vaultmaven.model.TechnicalColumns;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Variables that the package's macros read. dbt gives a package's own values to the package's models only, so that a project
 * without them hashes otherwise.
 */
final class Datavault4dbtVariables {

    private static final String POSTGRES = "postgres";

    private Datavault4dbtVariables() {}

    static Map<String, Object> of(TechnicalColumns columns) {
        var variables = new LinkedHashMap<String, Object>();
        variables.put("datavault4dbt.ldts_alias", columns.loadTimestamp());
        variables.put("datavault4dbt.rsrc_alias", columns.recordSource());
        variables.put("datavault4dbt.hash", "MD5");
        variables.put("datavault4dbt.hash_datatype", "VARCHAR(32)");
        variables.put("datavault4dbt.hashkey_input_case_sensitive", false);
        variables.put("datavault4dbt.hashdiff_input_case_sensitive", true);
        variables.put("datavault4dbt.hashdiff_use_trim", true);
        variables.put("datavault4dbt.concat_string", "||");
        variables.put("datavault4dbt.quote_character", "\"");
        variables.put("datavault4dbt.null_placeholder_string", "^^");
        variables.put("datavault4dbt.concat_string_replacement", "dv4dbt-concat-replacement");
        variables.put("datavault4dbt.quote_character_replacement", "dv4dbt-quote-replacement");
        variables.put("datavault4dbt.null_placeholder_string_replacement", "dv4dbt-null-replacement");
        variables.put("datavault4dbt.copy_rsrc_ldts_input_columns", false);
        variables.put("datavault4dbt.include_business_objects_before_appearance", false);
        variables.put("datavault4dbt.enable_static_analysis_overwrite", true);
        variables.put("datavault4dbt.multi_source_models__execution_aware_loading", true);
        variables.put("datavault4dbt.show_debug_logs", false);
        variables.put("datavault4dbt.use_premium_package", false);
        variables.put("datavault4dbt.beginning_of_all_times", Map.of(POSTGRES, "0001-01-01 00:00:01"));
        variables.put("datavault4dbt.end_of_all_times", Map.of(POSTGRES, "8888-12-31 23:59:59"));
        variables.put("datavault4dbt.timestamp_format", Map.of(POSTGRES, "YYYY-MM-DD HH24:MI:SS"));
        variables.put("datavault4dbt.rsrc_default_dtype", Map.of(POSTGRES, "text"));
        variables.put("datavault4dbt.timestamp_default_dtype", Map.of(POSTGRES, "timestamp"));
        return variables;
    }
}
