// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.dbt;

import io.github.vaultmaven.template.SqlText;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The file of macros that say what conventions and hash settings of the spec decide, so that tests need not be told it. */
final class NamesFile {

    private NamesFile() {}

    /**
     * The text of the file.
     *
     * @param sql spells names for a query that belongs to no model
     */
    static String text(SqlText sql) {
        var macros = new LinkedHashMap<String, String>();
        macros.put("vault_load_timestamp", sql.getLdts());
        macros.put("vault_record_source", sql.getRs());
        macros.put("vault_run_id", sql.getRunId());
        macros.put("vault_reject_source", sql.getSourceTable());
        macros.put("vault_reject_reason", sql.getReason());
        macros.put("vault_unknown_key", sql.getUnknownKey());
        macros.put("vault_error_key", sql.getErrorKey());
        macros.put("vault_ghost_timestamp", sql.getGhostTimestamp());
        macros.put("vault_latest_run", sql.getRun());
        return "{# Names and values that the conventions of the spec decide. #}\n"
                + macros.entrySet().stream().map(NamesFile::macro).collect(Collectors.joining());
    }

    private static String macro(Map.Entry<String, String> macro) {
        return "\n{% macro " + macro.getKey() + "() -%}\n  " + Jinja.finished(macro.getValue()) + "\n{%- endmacro %}\n";
    }
}
