// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft.decide;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds columns about natural persons, and their class. */
final class PersonalData {

    private static final List<PiiHeuristic> HEURISTICS =
            List.of(new PiiByName(), new PiiInPersons(), new PiiOfHealth(), new PiiOfAddress());

    private PersonalData() {}

    /** Classes by column, in the order of columns. */
    static Map<String, Guess<String>> of(TableFacts table, List<Relation> relations) {
        PiiContext context = PiiContext.of(table, relations);
        var found = new LinkedHashMap<String, Guess<String>>();
        for (ColumnFacts column : table.columns()) {
            List<Guess<String>> guesses = HEURISTICS.stream()
                    .flatMap(h -> h.judge(context, column).stream())
                    .toList();
            Guess.best(guesses).ifPresent(g -> found.put(column.name(), g));
        }
        return found;
    }
}
