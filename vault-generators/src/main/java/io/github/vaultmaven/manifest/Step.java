// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.manifest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * One script of a model and what it needs.
 *
 * @param id unique in its manifest, never null
 * @param phase when it runs, never null
 * @param layer for readers only, such as {@code raw}; may be null
 * @param kind for readers only, such as {@code hub}; may be null
 * @param object what it builds or tests, never null
 * @param entity the spec object it came from; null where there is none
 * @param file path of the script below the manifest's folder, {@code /} as separator, never null
 * @param after ids of steps of the same phase that must have succeeded before
 * @param reads relations read
 * @param writes relations written
 * @param spec where it was declared, or null
 * @param governance who answers for it and under what terms, by key; null where nothing is said
 * @param columns of each relation that it creates the columns, by name, and their types; null for other phases
 * @param tests what its script tests, in the order of the script; null for other phases
 */
@JsonPropertyOrder({
    "id",
    "phase",
    "layer",
    "kind",
    "object",
    "entity",
    "file",
    "after",
    "reads",
    "writes",
    "spec",
    "governance",
    "columns",
    "tests"
})
public record Step(
        String id,
        Phase phase,
        String layer,
        String kind,
        String object,
        String entity,
        String file,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> after,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> reads,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> writes,
        SpecPlace spec,
        Map<String, String> governance,
        Map<String, Map<String, String>> columns,
        List<StepTest> tests) {

    /** A step that creates and tests nothing and of which nobody says who answers for it. */
    public Step(
            String id,
            Phase phase,
            String layer,
            String kind,
            String object,
            String entity,
            String file,
            List<String> after,
            List<String> reads,
            List<String> writes,
            SpecPlace spec) {
        this(id, phase, layer, kind, object, entity, file, after, reads, writes, spec, null, null, null);
    }

    public Step {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(phase, "phase");
        Objects.requireNonNull(object, "object");
        Objects.requireNonNull(file, "file");
        after = after == null ? List.of() : List.copyOf(after);
        reads = reads == null ? List.of() : List.copyOf(reads);
        writes = writes == null ? List.of() : List.copyOf(writes);
        governance = governance == null ? null : Collections.unmodifiableSortedMap(new TreeMap<>(governance));
        columns = columns == null ? null : Collections.unmodifiableSortedMap(copy(columns));
        tests = tests == null ? null : List.copyOf(tests);
    }

    /** One of its tests as a step of its own, by its name. */
    public Step only(StepTest test) {
        return new Step(
                id + "/" + test.name(),
                phase,
                layer,
                kind,
                test.name(),
                entity,
                file,
                after,
                reads,
                writes,
                test.spec() == null ? spec : test.spec(),
                governance,
                null,
                List.of(test));
    }

    private static TreeMap<String, Map<String, String>> copy(Map<String, Map<String, String>> columns) {
        var copy = new TreeMap<String, Map<String, String>>();
        columns.forEach(
                (relation, types) -> copy.put(relation, Collections.unmodifiableMap(new LinkedHashMap<>(types))));
        return copy;
    }
}
