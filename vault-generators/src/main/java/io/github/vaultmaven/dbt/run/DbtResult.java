// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.dbt.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How a node ended, as dbt's {@code run_results.json} has it.
 *
 * @param id the node
 * @param status {@code success}, {@code pass}, {@code warn}, {@code fail}, {@code error}, {@code skipped}, …
 * @param message what dbt says of it; may be empty
 * @param failures rows that a test found
 */
record DbtResult(String id, String status, String message, long failures) {

    private static final Pattern TITLE = Pattern.compile("\\w+ Error in .*\\(.*\\)");

    /** What databases and dbt show of the query, which is in a file. */
    private static final Pattern EXCERPT = Pattern.compile("LINE \\d+:.*|compiled code at .*");

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
        List<String> lines = message.strip().lines().map(String::strip).toList();
        boolean titled = lines.size() > 1 && TITLE.matcher(lines.get(0)).matches();
        return lines.stream()
                .skip(titled ? 1 : 0)
                .takeWhile(line -> !EXCERPT.matcher(line).matches())
                .collect(Collectors.joining(" "))
                .strip();
    }
}
