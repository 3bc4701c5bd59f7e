// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.importing;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A staging of a package.
 *
 * @param call the call that makes it
 * @param relation the table that it reads
 * @param derived derived columns by name: a column, or an expression of the package
 * @param hashed hashed columns by name
 * @param steps what it adds to rows before it hashes them
 * @param loadTimestamp the column or expression of the load timestamp
 * @param recordSource the column or expression of the record source
 */
record Stage(
        Call call,
        SourceRelation relation,
        Map<String, String> derived,
        Map<String, Hashed> hashed,
        StageSteps steps,
        Optional<String> loadTimestamp,
        Optional<String> recordSource) {

    /**
     * A hashed column.
     *
     * @param columns what is hashed, in the order of the package; a constant begins with an exclamation mark
     * @param isDiff true for a hash diff
     * @param line where it stands
     */
    record Hashed(List<String> columns, boolean isDiff, int line) {
        Hashed {
            columns = List.copyOf(columns);
        }
    }

    /** What a column of the staging is made of: itself if it comes from the table. */
    String origin(String column) {
        return derived.getOrDefault(column, column);
    }

    /** True for a constant. */
    boolean isConstant(String column) {
        return column.startsWith("!") || origin(column).startsWith("!");
    }

    /** The constant that a key is hashed with before its parts; an empty text if there is none. */
    String code(Hashed key) {
        boolean coded = key.columns().size() > 1 && isConstant(key.columns().get(0));
        return coded ? origin(key.columns().get(0)).substring(1) : "";
    }

    /** What a key is hashed from without a constant before. */
    List<String> parts(Hashed key) {
        return code(key).isEmpty()
                ? key.columns()
                : key.columns().subList(1, key.columns().size());
    }

    /** The columns that a key is hashed from. */
    Optional<Hashed> key(String column) {
        return Optional.ofNullable(hashed.get(column)).filter(hash -> !hash.isDiff());
    }
}
