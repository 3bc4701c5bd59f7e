// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.run;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.vaultmaven.manifest.Step;

/**
 * What one load step did.
 *
 * @param id the step
 * @param object what it builds
 * @param kind of the object, or null
 * @param status how it ended
 * @param rows what it wrote; nothing known of steps that an earlier attempt did
 * @param millis time taken, in milliseconds
 */
@JsonPropertyOrder({"id", "object", "kind", "status", "rows", "millis"})
public record ObjectReport(String id, String object, String kind, Status status, Counts rows, long millis) {

    /** How a step ended. */
    public enum Status {
        /** In this run. */
        DONE("done"),
        /** By an earlier attempt at the same run. */
        DONE_BEFORE("done before"),
        FAILED("failed"),
        /** Not tried: what it depends on failed. */
        SKIPPED("skipped");

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

    static ObjectReport of(Step step, Status status, Counts rows, long millis) {
        return new ObjectReport(step.id(), step.object(), step.kind(), status, rows, millis);
    }
}
