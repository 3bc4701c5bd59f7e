// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.run;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;

/**
 * What a run did.
 *
 * @param model the model
 * @param dialect the dialect
 * @param runId number of the run; 0 if it failed before it got one
 * @param resumed true if an earlier attempt was continued
 * @param millis time taken, in milliseconds
 * @param files what landed; empty where an earlier attempt had landed it
 * @param objects load steps in the order of the manifest
 * @param failures all that went wrong
 */
@JsonPropertyOrder({"model", "dialect", "runId", "resumed", "millis", "files", "objects", "failures"})
public record RunReport(
        String model,
        String dialect,
        long runId,
        boolean resumed,
        long millis,
        List<FileReport> files,
        List<ObjectReport> objects,
        List<Failure> failures) {

    public RunReport {
        files = List.copyOf(files);
        objects = List.copyOf(objects);
        failures = List.copyOf(failures);
    }

    /** Rows of all objects together. */
    @JsonIgnore
    public Counts total() {
        return objects.stream().map(ObjectReport::rows).reduce(Counts.NONE, Counts::plus);
    }

    long count(ObjectReport.Status status) {
        return objects.stream().filter(o -> o.status() == status).count();
    }
}
