// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.run;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a self-test of a model showed.
 *
 * @param model the model
 * @param dialect the dialect
 * @param runs how many runs were loaded
 * @param millis time taken, in milliseconds
 * @param structures what was tried, in the order of the manifest
 * @param notTried what was not, with the reason
 * @param failures statements that could not run
 */
@JsonPropertyOrder({"model", "dialect", "runs", "millis", "structures", "notTried", "failures"})
public record SelfTestReport(
        String model,
        String dialect,
        int runs,
        long millis,
        List<Tried> structures,
        Map<String, String> notTried,
        List<StatementFailed> failures) {

    public SelfTestReport {
        structures = List.copyOf(structures);
        notTried = new LinkedHashMap<>(notTried);
        failures = List.copyOf(failures);
    }

    /** True where all that was tried is right or reported. */
    public boolean passed() {
        return failures.isEmpty()
                && structures.stream().allMatch(s -> s.offending().isEmpty());
    }

    /** How many scenarios of structures ended so. */
    public long count(Status status) {
        return structures.stream()
                .flatMap(s -> s.scenarios().values().stream())
                .filter(status::equals)
                .count();
    }

    /**
     * A structure that was tried.
     *
     * @param structure its relation
     * @param scenarios what became of each scenario that can be told with its sources
     * @param offending rows that are missing or too much, each as {@code column=value}
     * @param file script of the query that found them
     */
    @JsonPropertyOrder({"structure", "scenarios", "offending", "file"})
    public record Tried(String structure, Map<String, Status> scenarios, List<String> offending, String file) {

        public Tried {
            scenarios = new LinkedHashMap<>(scenarios);
            offending = List.copyOf(offending);
        }
    }

    /** What became of a scenario in a structure. */
    public enum Status {
        /** The structure holds what the laws say. */
        RIGHT("right"),
        /** A late row was stored and a generated test reports it; what it suppressed comes back with a replay. */
        REPORTED("reported"),
        /** None of its rows came so far. */
        NOT_REACHED("not reached"),
        /** Rows are missing or too much. */
        WRONG("wrong");

        private final String text;

        Status(String text) {
            this.text = text;
        }

        /** How scripts and reports call it. */
        @JsonValue
        public String text() {
            return text;
        }

        static Status of(String text) {
            for (Status status : values()) {
                if (status.text.equals(text)) {
                    return status;
                }
            }
            throw new IllegalArgumentException("a scenario cannot be '" + text + "'");
        }
    }
}
