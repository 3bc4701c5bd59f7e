// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.dbt.run;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * How a node ended, as dbt's {@code run_results.json} has it.
 *
 * @param id the node
 * @param status {@code success}, {@code pass}, {@code warn}, {@code fail}, {@code error}, {@code skipped}, …
 * @param message what dbt says of it; may be empty
 * @param failures rows that a test found
 */
record DbtResult(String id, String status, String message, long failures) {

    static DbtResult read(JsonNode result) {
        return new DbtResult(
                result.path("unique_id").asText(),
                result.path("status").asText(),
                result.path("message").asText("").equals("null")
                        ? ""
                        : result.path("message").asText(""),
                result.path("failures").asLong());
    }

    /** True for an error of dbt or of the database. */
    boolean isError() {
        return status.equals("error") || status.equals("runtime error");
    }

    /** True if what reads the node is not built. */
    boolean stopsOthers() {
        return isError() || status.equals("fail");
    }

    /** The message in one line, without the words that dbt sets before it. */
    String reason() {
        String[] lines = message.strip().split("\\R");
        boolean titled = lines.length > 1 && lines[0].matches("\\w+ Error in .*\\(.*\\)\\s*");
        var text = new StringBuilder();
        for (int i = titled ? 1 : 0; i < lines.length; i++) {
            if (!lines[i].strip().startsWith("compiled code at ")) {
                text.append(' ').append(lines[i].strip());
            }
        }
        return text.toString().strip();
    }
}
