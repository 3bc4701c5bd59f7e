// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.hash;

import io.github.vaultmaven.dialect.Dialect;
import io.github.vaultmaven.model.HashSettings;
import java.util.List;

/**
 * datavault4dbt 1.x (to 1.18) with its variables copied: keys as they are, payloads in upper case, and null in a payload
 * the same as an empty text.
 */
public final class Datavault4dbt1Profile extends Datavault4dbtProfile {

    @Override
    public String name() {
        return "datavault4dbt-1";
    }

    @Override
    boolean upperKeys() {
        return false;
    }

    @Override
    String escaped(Dialect dialect, String text) {
        return replaceAll(dialect, replaceFirst(dialect, text, "\"", "\\\\\""), "^^", "--");
    }

    @Override
    public String diff(Dialect dialect, HashSettings settings, List<Value> values) {
        var texts = values.stream()
                .map(v -> List.of("'\"'", "coalesce(" + value(dialect, v.sql(), v.type()) + ", '')", "'\"'"))
                .toList();
        return diffDigest(dialect, settings, "upper(" + joined(dialect, texts) + ")");
    }
}
