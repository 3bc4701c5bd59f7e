// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.run;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;

/**
 * What a maintenance deleted.
 *
 * @param model the model
 * @param dialect the dialect
 * @param millis time taken, in milliseconds
 * @param relations relations of which something may go, in the order of the manifest
 * @param failures all that went wrong
 */
@JsonPropertyOrder({"model", "dialect", "millis", "relations", "failures"})
public record MaintenanceReport(
        String model, String dialect, long millis, List<Deleted> relations, List<Failure> failures) {

    public MaintenanceReport {
        relations = List.copyOf(relations);
        failures = List.copyOf(failures);
    }

    /**
     * Rows deleted from a relation.
     *
     * @param relation the relation
     * @param rows how many
     * @param millis time taken, in milliseconds
     */
    @JsonPropertyOrder({"relation", "rows", "millis"})
    public record Deleted(String relation, long rows, long millis) {}

    long rows() {
        return relations.stream().mapToLong(Deleted::rows).sum();
    }
}
