// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.hash;

import io.github.vaultmaven.dialect.Dialect;
import io.github.vaultmaven.model.HashSettings;
import java.util.List;
import java.util.stream.Collectors;

/** datavault4dbt 2.0 with its variables copied: keys in upper case, payloads as they are, marks replaced by words. */
public final class Datavault4dbt2Profile extends Datavault4dbtProfile {

    @Override
    public String name() {
        return "datavault4dbt-2";
    }

    @Override
    boolean upperKeys() {
        return true;
    }

    @Override
    String escaped(Dialect dialect, String text) {
        String quotes = replaceFirst(dialect, text, "\"", "dv4dbt-quote-replacement");
        String nulls = replaceAll(dialect, quotes, "^^", "dv4dbt-null-replacement");
        return replaceAll(dialect, nulls, "||", "dv4dbt-concat-replacement");
    }

    @Override
    public String diff(Dialect dialect, HashSettings settings, List<Value> values) {
        var texts = values.stream()
                .map(v -> List.of(orMark(dialect, List.of("'\"'", value(dialect, v.sql(), v.type()), "'\"'"))))
                .toList();
        String allNull = values.stream().map(v -> v.sql() + " is null").collect(Collectors.joining(" and "));
        return "case when " + allNull + " then " + unknownKey(dialect, settings) + " else "
                + diffDigest(dialect, settings, joined(dialect, texts)) + " end";
    }
}
