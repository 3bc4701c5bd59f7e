// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.template;

import io.github.vaultmaven.dialect.Dialect;
import io.github.vaultmaven.model.HashSettings;
import io.github.vaultmaven.plan.Column;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What templates say {@code sql.sets.…} to: the rows of a multi-active satellite as a set.
 *
 * <p>Public because the template engine calls it. Every method returns SQL text.
 */
public final class SetText {

    private final SqlText sql;
    private final Dialect dialect;
    private final HashSettings settings;

    SetText(SqlText sql, Dialect dialect, HashSettings settings) {
        this.sql = sql;
        this.dialect = dialect;
        this.settings = settings;
    }

    /**
     * Normalised text of a child key, null where a part is null. Each part is written as its number of code points, a
     * colon and its text, joined by semicolons, so that no two different child keys have the same text.
     */
    public String child(String alias, List<Column> childKey) {
        return childKey.stream()
                .map(part -> sql.keyText(alias, part))
                .map(text -> "cast(" + dialect.length(text) + " as varchar) || ':' || " + text)
                .collect(Collectors.joining(" || ';' || "));
    }

    /**
     * Aggregate: the digest of a set. Its text is {@code child=hash diff} of each row, the diff in hexadecimal, in code
     * point order, joined by semicolons.
     *
     * @param child column that holds a row's {@link #child}
     * @param hashDiff column that holds its hash diff
     */
    public String hash(String child, String hashDiff) {
        String row = child + " || '=' || " + dialect.digestText(settings, hashDiff);
        return dialect.digest(settings, dialect.joinedTexts(row, ";", row));
    }
}
