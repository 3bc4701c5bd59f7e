// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.model;

import java.time.LocalDate;
import java.util.Objects;

/**
 * Days as a dimension.
 *
 * @param entity name of the document
 * @param name name of its relation
 * @param from first day
 * @param to last day, not before the first
 * @param fiscalYearStarts month in which a fiscal year starts, 1 to 12; it is named after the year in which it ends
 * @param materialized true for a table that each run fills anew, false for a view
 * @param origin where it comes from
 */
public record Calendar(
        String entity,
        String name,
        LocalDate from,
        LocalDate to,
        int fiscalYearStarts,
        boolean materialized,
        Origin origin)
        implements Structure {

    /** Column that facts refer to: year, month and day as one number. */
    public static final String KEY = "date_key";

    /** The day. */
    public static final String DATE = "calendar_date";

    /** Key of the row that stands for "not given", or not in this calendar. */
    public static final int UNKNOWN = -1;

    /** Key of the row that stands for "wrong". */
    public static final int ERROR = -2;

    public Calendar {
        Objects.requireNonNull(origin, "origin");
        if (to.isBefore(from)) {
            throw new IllegalArgumentException(name + " ends before it starts");
        }
        if (fiscalYearStarts < 1 || fiscalYearStarts > 12) {
            throw new IllegalArgumentException(name + ": no month " + fiscalYearStarts);
        }
    }
}
