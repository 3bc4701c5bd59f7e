// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.run;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.github.vaultmaven.manifest.SpecPlace;

/**
 * A statement that the database refused.
 *
 * @param object what was being built or tested
 * @param file the generated script; null for statements of the runner's own
 * @param line the line in it that the database points at, else the statement's first; 0 without file
 * @param spec where the object was declared, or null
 * @param sqlState the code of the SQL standard, or null where the driver gives none
 * @param words what the database said, its first lines
 */
@JsonPropertyOrder({"object", "file", "line", "spec", "sqlState", "words"})
public record StatementFailed(String object, String file, int line, SpecPlace spec, String sqlState, String words)
        implements Failure {

    @Override
    public String message() {
        StringBuilder text = new StringBuilder(object).append(": ").append(words.replace("\n", "\n  "));
        if (sqlState != null) {
            text.append(" (SQLSTATE ").append(sqlState).append(')');
        }
        if (file != null) {
            text.append("\n  at ").append(file).append(':').append(line);
        }
        if (spec != null) {
            text.append("\n  from ").append(spec);
        }
        return text.toString();
    }
}
