// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.dbt.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Optional;
import java.util.Set;

/**
 * A line of what dbt says with {@code --log-format json}.
 *
 * @param name kind of the event, such as {@code LogModelResult}
 * @param level {@code debug}, {@code info}, {@code warn} or {@code error}
 * @param message for people
 * @param run dbt's id of this run
 * @param data what belongs to the kind
 */
record DbtEvent(String name, String level, String message, String run, JsonNode data) {

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final Set<String> SKIPPED = Set.of("SkippingDetails", "LogSkipBecauseError", "MarkSkippedChildren");
    private static final String ESCAPES = "\u001B\\[[0-9;]*m";

    /** Reads a line; nothing if it is no event. */
    static Optional<DbtEvent> read(String line) {
        if (!line.startsWith("{")) {
            return Optional.empty();
        }
        try {
            JsonNode tree = MAPPER.readTree(line);
            JsonNode info = tree.path("info");
            return info.isObject() ? Optional.of(of(info, tree.path("data"))) : Optional.empty();
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private static DbtEvent of(JsonNode info, JsonNode data) {
        return new DbtEvent(
                info.path("name").asText(),
                info.path("level").asText(),
                info.path("msg").asText().replaceAll(ESCAPES, "").strip(),
                info.path("invocation_id").asText(),
                data);
    }

    /** dbt's version, in the event that tells it. */
    Optional<String> version() {
        return name.equals("MainReportVersion")
                ? Optional.of(data.path("version").asText().replaceFirst("^=", ""))
                : Optional.empty();
    }

    /** How many nodes this run has, in the event that tells it. */
    Optional<Integer> total() {
        return name.equals("ConcurrencyLine") && data.has("node_count")
                ? Optional.of(data.path("node_count").asInt())
                : Optional.empty();
    }

    /** The node that has ended, in an event that tells this. */
    Optional<EndedNode> ended() {
        JsonNode node = data.path("node_info");
        boolean ends = name.startsWith("Log") && name.endsWith("Result") || SKIPPED.contains(name);
        if (!ends || node.path("node_name").asText().isEmpty()) {
            return Optional.empty();
        }
        String status = SKIPPED.contains(name)
                ? "skipped"
                : node.path("node_status").asText(data.path("status").asText());
        return Optional.of(new EndedNode(
                node.path("resource_type").asText(),
                node.path("node_name").asText(),
                status,
                data.path("execution_time").asDouble()));
    }

    /** True for what concerns no node and did not stop dbt. */
    boolean isWarning() {
        return level.equals("warn") && !isOfNode();
    }

    /** True for what stopped dbt. */
    boolean isError() {
        return level.equals("error") && !isOfNode() && !name.contains("StackTrace");
    }

    /** True if it tells of a node, whose result is in dbt's own report, too. */
    private boolean isOfNode() {
        return data.has("node_info") || name.startsWith("RunResult") || name.equals("EndOfRunSummary");
    }
}
