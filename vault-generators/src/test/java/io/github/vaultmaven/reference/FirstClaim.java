// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.reference;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The rule of all that keeps one row per identity for good: links, and non-historized links and satellites. The first
 * row in row order is stored. Other contents are {@code taken}; two in one delivery before anything is stored are a
 * {@code conflict}, which closes the load timestamp for this identity: a later or an earlier delivery may still fill it.
 *
 * @param content what a row says besides its identity, as a text that is equal if that is
 * @param storedColumns the source columns that are stored, for the tie rule
 */
record FirstClaim(Function<SourceRow, String> content, Function<SourceRow, List<Object>> storedColumns) {

    /**
     * Judges the claims to one identity.
     *
     * @param claims at least one row
     * @param stored the content that is stored for this identity, null if none is
     * @param closed load timestamps that an earlier conflict closed for it
     * @return the row to store, if any
     */
    Optional<SourceRow> judge(List<SourceRow> claims, String stored, Set<LocalDateTime> closed, Rejects rejects) {
        if (stored != null) {
            taken(claims, stored, rejects);
            return Optional.empty();
        }
        var deliveries = new TreeMap<LocalDateTime, List<SourceRow>>();
        claims.forEach(row ->
                deliveries.computeIfAbsent(row.ldts(), l -> new ArrayList<>()).add(row));
        var left = new ArrayList<>(claims);
        for (LocalDateTime ldts : deliveries.keySet()) {
            List<SourceRow> first = firstDelivery(deliveries.get(ldts));
            if (!closed.contains(ldts) && first.stream().map(content).distinct().count() == 1) {
                SourceRow winner = TieRule.first(first, storedColumns);
                taken(left, content.apply(winner), rejects);
                return Optional.of(winner);
            }
            deliveries.get(ldts).forEach(row -> rejects.add(row, Reason.CONFLICT));
            left.removeAll(deliveries.get(ldts));
        }
        return Optional.empty();
    }

    private void taken(List<SourceRow> claims, String stored, Rejects rejects) {
        claims.stream()
                .filter(row -> !Objects.equals(content.apply(row), stored))
                .forEach(row -> rejects.add(row, Reason.TAKEN));
    }

    /** The rows of the least slot, of the lowest place among those that claim it. */
    private static List<SourceRow> firstDelivery(List<SourceRow> claims) {
        Slot slot = claims.stream().map(SourceRow::slot).min(Slot::compareTo).orElseThrow();
        List<SourceRow> there =
                claims.stream().filter(row -> row.slot().equals(slot)).toList();
        int place = there.stream().mapToInt(SourceRow::place).min().orElseThrow();
        return there.stream().filter(row -> row.place() == place).toList();
    }
}
