// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft.drift;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How a source may differ from its spec. */
public enum DriftKind {
    /** The source has no such table. */
    TABLE,
    /** The source's table has no such column. */
    COLUMN,
    /** The source, or the rows of a table, cannot be read. */
    ACCESS,
    /** A column has another type. */
    TYPE,
    /** A table has fewer rows than it should. */
    ROWS,
    /** A column has more nulls than it should. */
    NULLS,
    /** A key comes twice more often than it should. */
    DUPLICATES,
    /** The latest row is older than it should be. */
    FRESHNESS,
    /** The source has a table or column that the spec does not know. */
    NEW;

    /** What settings call it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The id of its findings. */
    public String id() {
        return "drift-" + key();
    }

    /** What settings may name. */
    public static List<String> keys() {
        return Arrays.stream(values()).map(DriftKind::key).toList();
    }
}
