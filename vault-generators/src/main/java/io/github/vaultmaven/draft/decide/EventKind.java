// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft.decide;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Rows that are written once: one point in time, nothing that changes, and no table that refers to them. */
final class EventKind implements KindHeuristic {

    private static final Set<String> TIME_WORDS =
            Set.of("date", "time", "datetime", "timestamp", "ts", "at", "on", "dt", "day");

    @Override
    public Optional<Guess<Kind>> judge(TableContext table) {
        if (!table.hasPlainKey() || table.referrers() > 0 || table.toThings().isEmpty()) {
            return Optional.empty();
        }
        Set<List<String>> moments = table.facts().columns().stream()
                .filter(c -> c.isTime() && !TechnicalRoles.isTechnical(c) && !TableContext.isAudit(c))
                .map(c ->
                        c.words().stream().filter(w -> !TIME_WORDS.contains(w)).toList())
                .collect(Collectors.toSet());
        boolean changes =
                table.payload().stream().anyMatch(c -> c.words().stream().anyMatch(Vocabulary.MUTABLE::contains));
        if (moments.size() != 1 || changes) {
            return Optional.empty();
        }
        return Optional.of(
                table.facts().named(Vocabulary.EVENTS)
                        ? new Guess<>(
                                Kind.NON_HISTORIZED, 0.85, "named as an event, one point in time, nothing that changes")
                        : new Guess<>(
                                Kind.NON_HISTORIZED,
                                0.6,
                                "one point in time, nothing that changes, no table refers to it"));
    }
}
