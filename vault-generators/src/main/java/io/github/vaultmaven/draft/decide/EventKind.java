// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft.decide;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Rows that are written once: one point in time, nothing that changes, and no table that refers to them. */
final class EventKind implements KindHeuristic {

    private static final Set<String> TIME_WORDS =
            Set.of("date", "time", "datetime", "timestamp", "ts", "at", "on", "dt", "day");

    private static final int LONGEST_TIME_WORD = 4;
    private static final Set<String> RECORDING =
            Set.of("store", "stored", "record", "recorded", "inserted", "received");

    @Override
    public Optional<Guess<Kind>> judge(TableContext table) {
        boolean keyed = table.hasPlainKey() || table.rowKey().isEmpty();
        if (!keyed || table.referrers() > 0 || table.toThings().isEmpty()) {
            return Optional.empty();
        }
        long moments = table.facts().columns().stream()
                .filter(c ->
                        c.isTime() && !TechnicalRoles.isTechnical(c) && !TableContext.isAudit(c) && !isRecording(c))
                .map(EventKind::what)
                .distinct()
                .count();
        boolean changes =
                table.payload().stream().anyMatch(c -> c.words().stream().anyMatch(Vocabulary.MUTABLE::contains));
        if (moments != 1 || changes) {
            return Optional.empty();
        }
        if (isNamed(table.facts())) {
            return Optional.of(new Guess<>(
                    Kind.NON_HISTORIZED, 0.85, "named as an event, one point in time, nothing that changes"));
        }
        return table.rowKey().isEmpty()
                        || table.facts().lastNamed(Vocabulary.PERSONS)
                        || table.facts().lastNamed(Vocabulary.THINGS)
                ? Optional.empty()
                : Optional.of(new Guess<>(
                        Kind.NON_HISTORIZED, 0.6, "one point in time, nothing that changes, no table refers to it"));
    }

    /** {@code payment}, {@code labevents}. */
    private static boolean isNamed(TableFacts facts) {
        return facts.named(Vocabulary.EVENTS)
                || facts.words().stream().anyMatch(w -> w.endsWith("event") || w.endsWith("transaction"));
    }

    /** When something was written down, not when it happened: {@code storetime}, {@code recorded_at}. */
    private static boolean isRecording(ColumnFacts column) {
        return what(column).stream().anyMatch(RECORDING::contains);
    }

    /** The words of a moment that say what happened then. */
    private static List<String> what(ColumnFacts column) {
        return column.words().stream()
                .filter(w -> !TIME_WORDS.contains(w))
                .map(w -> w.length() > LONGEST_TIME_WORD ? w.replaceAll("(time|date)$", "") : w)
                .toList();
    }
}
