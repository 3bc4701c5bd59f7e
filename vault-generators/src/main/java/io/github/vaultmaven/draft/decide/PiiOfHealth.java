// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft.decide;

import java.util.Optional;
import java.util.Set;

/** What a table of conditions, drugs or measurements says about the patient that it refers to. */
final class PiiOfHealth implements PiiHeuristic {

    private static final Set<String> TOLD = Set.of(
            "code",
            "description",
            "value",
            "reasoncode",
            "reasondescription",
            "concept",
            "source",
            "result",
            "cause",
            "date",
            "datetime");

    private static final Set<String> NOT_TOLD =
            Set.of("type", "start", "end", "unit", "range", "system", "operator", "visit");

    @Override
    public Optional<Guess<String>> judge(PiiContext context, ColumnFacts column) {
        boolean told = context.health()
                && column.words().stream().anyMatch(TOLD::contains)
                && column.words().stream().noneMatch(NOT_TOLD::contains)
                && (!column.isTime() || column.has("death"));
        return told ? Optional.of(new Guess<>("health", 0.8, "tells of the health of a person")) : Optional.empty();
    }
}
