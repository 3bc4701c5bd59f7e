// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.reference;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;

/** Random deliveries with all their dirt. One row has every piece, and each structure reads what it needs. */
final class LawCases {
    private static final String COMPOSED = "\u00e9";
    private static final String DECOMPOSED = "e\u0301";

    private final boolean quiet;

    /** Cases are quiet, with little dirt and few different values, so that states often recur, or not. */
    private LawCases(boolean quiet) {
        this.quiet = quiet;
    }

    /** What a delivery promises about its rows. */
    private enum Promise {
        NOTHING(null),
        ONE_ROW_PER_KEY(SourceRow::keys),
        ONE_ROW_PER_FIRST_KEY(row -> normalised(row)),
        ONE_ROW_PER_CHILD(row -> List.of(normalised(row), row.childKey().toString()));

        private final Function<SourceRow, Object> unique;

        Promise(Function<SourceRow, Object> unique) {
            this.unique = unique;
        }

        List<SourceRow> keptBy(List<SourceRow> rows) {
            Set<Object> seen = new HashSet<>();
            return unique == null
                    ? rows
                    : rows.stream().filter(row -> seen.add(unique.apply(row))).toList();
        }
    }

    private static String normalised(SourceRow row) {
        return String.valueOf(row.keys().get(0).parts().get(0)).trim().toUpperCase(Locale.ROOT);
    }

    static Arbitrary<LawCase> all() {
        return Combinators.combine(Arbitraries.of(3, 4, 5, 6, 6), Arbitraries.of(true, true, false))
                .flatAs((last, quiet) -> new LawCases(quiet).history(last))
                .flatMap(history -> Combinators.combine(
                                Arbitraries.frequency(
                                        Tuple.of(2, LawCase.Order.IN_ORDER),
                                        Tuple.of(4, LawCase.Order.LATE),
                                        Tuple.of(2, LawCase.Order.TORN)),
                                Arbitraries.longs())
                        .as((order, seed) -> new LawCase(history, order, seed)));
    }

    private Arbitrary<List<Delivery>> history(int last) {
        List<Arbitrary<List<Delivery>>> moments = new ArrayList<>();
        for (int at = 1; at <= last; at++) {
            moments.add(moment(at));
        }
        return Combinators.combine(moments)
                .as(lists -> lists.stream().flatMap(List::stream).toList());
    }

    private Arbitrary<List<Delivery>> moment(int at) {
        Arbitrary<List<Delivery>> first = delivery(0, at).list().ofSize(1);
        Arbitrary<List<Delivery>> second = delivery(1, at).list().ofMaxSize(1);
        return Combinators.combine(first, second).as((a, b) -> {
            List<Delivery> both = new ArrayList<>(a);
            both.addAll(b);
            return both;
        });
    }

    private Arbitrary<Delivery> delivery(int place, int at) {
        Arbitrary<Promise> promise = Arbitraries.frequency(
                Tuple.of(2, Promise.NOTHING),
                Tuple.of(2, Promise.ONE_ROW_PER_KEY),
                Tuple.of(quiet ? 16 : 4, Promise.ONE_ROW_PER_FIRST_KEY),
                Tuple.of(quiet ? 12 : 4, Promise.ONE_ROW_PER_CHILD));
        return Combinators.combine(
                        rows(place, at), promise, Arbitraries.integers().between(0, 2))
                .as((rows, promised, twice) -> {
                    List<SourceRow> kept = new ArrayList<>(promised.keptBy(rows));
                    if (twice == 0 && !kept.isEmpty()) {
                        kept.add(kept.get(0));
                    }
                    return new Delivery(place, Notation.time(at), kept);
                });
    }

    private Arbitrary<List<SourceRow>> rows(int place, int at) {
        return row(place, at).list().ofMaxSize(7).withSizeDistribution(RandomDistribution.uniform());
    }

    private Arbitrary<SourceRow> row(int place, int at) {
        return Combinators.combine(
                        rarely(
                                dirtyKeys(),
                                quiet ? Arbitraries.of("a", "b", "B ") : Arbitraries.of("a", "a", "b", "B ", "c")),
                        rarely(Arbitraries.of(null, new Bad("?")), Arbitraries.of("p", "q", "r"), 8),
                        rarely(Arbitraries.of(null, new Bad("?")), Arbitraries.of(1L, 2L, 2L, 3L)),
                        rarely(
                                Arbitraries.of(null, " "),
                                quiet ? Arbitraries.of("1", "1", "1", "2") : Arbitraries.of("1", "2")),
                        rarely(
                                Arbitraries.of(null, new Bad("?")),
                                quiet
                                        ? Arbitraries.of("X", COMPOSED, DECOMPOSED)
                                        : Arbitraries.of("X", "X", "X", "x", COMPOSED, COMPOSED, DECOMPOSED)),
                        rarely(Arbitraries.of("?"), Arbitraries.of("I", "U", "D")),
                        Arbitraries.of("r1", "r2", null),
                        rarely(Arbitraries.of(false), Arbitraries.of(true)))
                .as((key, partner, sequence, child, payload, operation, recordSource, dated) -> SourceRow.of(
                                place,
                                "s" + place,
                                dated ? Notation.time(at) : null,
                                recordSource,
                                KeyParts.of(key),
                                KeyParts.of(partner))
                        .sequence(sequence)
                        .childKey(child)
                        .payload(payload)
                        .operation(operation));
    }

    private static Arbitrary<Object> dirtyKeys() {
        return Arbitraries.of(null, " \t", new Bad("?"));
    }

    private <T> Arbitrary<T> rarely(Arbitrary<? extends T> rare, Arbitrary<? extends T> common) {
        return rarely(rare, common, quiet ? 300 : 30);
    }

    private <T> Arbitrary<T> rarely(Arbitrary<? extends T> rare, Arbitrary<? extends T> common, int oneIn) {
        return Arbitraries.frequencyOf(Tuple.of(1, rare), Tuple.of(oneIn - 1, common));
    }
}
