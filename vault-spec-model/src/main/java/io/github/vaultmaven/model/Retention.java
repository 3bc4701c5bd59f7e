// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.model;

import java.time.Period;
import java.util.Objects;
import java.util.Optional;

/**
 * How long a structure keeps what its load remembers and did not store, and how long its rows are to be kept. Maintenance
 * deletes older rejects and tracking, a load nothing, and neither deletes stored rows: that is a declaration.
 *
 * @param structure name of the structure
 * @param rejects how long rejected rows stay; for ever where empty
 * @param tracking how long tracked rows stay; for ever where empty
 * @param data how long stored rows are to stay; nothing is declared where empty
 */
public record Retention(String structure, Optional<Period> rejects, Optional<Period> tracking, Optional<Period> data) {

    public Retention {
        Objects.requireNonNull(structure, "structure");
        Objects.requireNonNull(rejects, "rejects");
        Objects.requireNonNull(tracking, "tracking");
        Objects.requireNonNull(data, "data");
    }

    /** Where nothing is written. */
    public static Retention endless(String structure) {
        return new Retention(structure, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** True where all is kept for ever. */
    public boolean isEndless() {
        return rejects.isEmpty() && tracking.isEmpty() && data.isEmpty();
    }

    /** How long stored rows are to stay, as people say it: {@code 10 years}; a week is 7 days. */
    public Optional<String> declared() {
        return data.map(Retention::words);
    }

    private static String words(Period length) {
        if (length.getYears() > 0) {
            return words(length.getYears(), "year");
        }
        return length.getMonths() > 0 ? words(length.getMonths(), "month") : words(length.getDays(), "day");
    }

    private static String words(int count, String unit) {
        return count + " " + unit + (count == 1 ? "" : "s");
    }
}
