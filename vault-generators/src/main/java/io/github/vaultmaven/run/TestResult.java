// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.run;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.vaultmaven.manifest.SpecPlace;
import java.util.List;

/**
 * How one test ended.
 *
 * @param id the step
 * @param object what was tested
 * @param kind of test, or null
 * @param description one sentence, or null
 * @param status how it ended
 * @param rows how many rows offend
 * @param example one of them as {@code column=value}, empty if there is none
 * @param failure why the query could not run, or null
 * @param file the script
 * @param line the line in it where the query begins, from 1
 * @param spec where the test or its object was declared, or null
 * @param millis time taken, in milliseconds
 */
@JsonPropertyOrder({
    "id",
    "object",
    "kind",
    "description",
    "status",
    "rows",
    "example",
    "failure",
    "file",
    "line",
    "spec",
    "millis"
})
public record TestResult(
        String id,
        String object,
        String kind,
        String description,
        Status status,
        long rows,
        List<String> example,
        StatementFailed failure,
        String file,
        int line,
        SpecPlace spec,
        long millis) {

    /** How a test ended. */
    public enum Status {
        PASSED("passed"),
        /** Rows offend a test of the severity warning. */
        WARNED("warned"),
        FAILED("failed"),
        /** The query could not run. */
        BROKEN("broken");

        private final String text;

        Status(String text) {
            this.text = text;
        }

        /** How reports call it. */
        @JsonValue
        public String text() {
            return text;
        }
    }

    public TestResult {
        example = List.copyOf(example);
    }

    /** True if this result fails the build. */
    boolean fails() {
        return status == Status.FAILED || status == Status.BROKEN;
    }

    /** What was found, in a few lines, for the user. */
    public String message() {
        if (failure != null) {
            return failure.message();
        }
        StringBuilder text = new StringBuilder(id).append(": ").append(rows).append(rows == 1 ? " row" : " rows");
        if (description != null) {
            text.append(" against: ").append(description);
        }
        if (!example.isEmpty()) {
            text.append("\n  such as ").append(String.join(", ", example));
        }
        text.append("\n  at ").append(file).append(':').append(line);
        return spec == null
                ? text.toString()
                : text.append("\n  from ").append(spec).toString();
    }
}
