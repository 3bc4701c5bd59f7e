// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.model;

import io.github.vaultmaven.expression.Expression;

/** Where a source row's load timestamp comes from. */
public sealed interface LoadTimestamp {

    /** An expression over source columns. */
    record OfColumn(Expression expression) implements LoadTimestamp {}

    /**
     * A part of the file's path.
     *
     * @param pattern regular expression whose first group is the timestamp
     * @param format letters of {@link java.time.format.DateTimeFormatter}
     * @param zone time zone of what is written there; stored is UTC
     */
    record OfPath(String pattern, String format, String zone) implements LoadTimestamp {}

    /** The start of the run. */
    record OfRun() implements LoadTimestamp {}
}
