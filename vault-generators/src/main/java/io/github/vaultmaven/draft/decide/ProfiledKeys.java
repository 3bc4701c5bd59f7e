// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft.decide;

import io.github.vaultmaven.draft.schema.ColumnProfile;
import io.github.vaultmaven.draft.schema.TableProfile;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Row keys that values tell, where names do not. */
final class ProfiledKeys {

    private static final double TOGETHER = 0.75;
    private static final double ALONE = 0.5;

    /** Rows below which uniqueness may well be chance. */
    private static final int FEW = 20;

    private ProfiledKeys() {}

    /** A confidence that fits the number of rows that were looked at. */
    static double by(double confidence, long rows) {
        return rows < FEW ? confidence - 0.2 : confidence;
    }

    /** True if the values of a column are known not to be unique. */
    static boolean refutes(ColumnFacts column) {
        return column.column()
                .profile()
                .filter(p -> p.rows() > 0 && !p.unique())
                .isPresent();
    }

    /** Several columns, all of them named as keys or telling a time. */
    static Optional<Guess<List<String>>> together(TableFacts facts) {
        return keys(facts).stream()
                .filter(k -> k.size() > 1)
                .filter(k -> k.stream().map(facts::column).allMatch(c -> c.isKeyLike() || c.isTime()))
                .findFirst()
                .map(k -> new Guess<>(
                        k,
                        by(TOGETHER, rows(facts)),
                        String.format(Locale.ROOT, "together unique in %,d rows, no fewer columns are", rows(facts))));
    }

    /** One column that is unique, whatever it is called; numbers and times may be so by chance. */
    static Optional<Guess<List<String>>> alone(TableFacts facts) {
        return facts.columns().stream()
                .filter(c -> c.family() == Family.TEXT || c.family() == Family.WHOLE)
                .filter(c -> c.column().profile().filter(ColumnProfile::unique).isPresent())
                .findFirst()
                .map(c -> new Guess<>(
                        List.of(c.name()),
                        by(ALONE, rows(facts)),
                        String.format(Locale.ROOT, "unique in %,d rows", rows(facts))));
    }

    private static List<List<String>> keys(TableFacts facts) {
        return facts.table().profile().map(TableProfile::keys).orElse(List.of());
    }

    private static long rows(TableFacts facts) {
        return facts.table().profile().map(TableProfile::looked).orElse(0L);
    }
}
