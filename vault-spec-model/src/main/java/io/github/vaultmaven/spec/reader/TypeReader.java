// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.spec.reader;

import io.github.vaultmaven.diagnostics.Diagnostics;
import io.github.vaultmaven.diagnostics.Fix;
import io.github.vaultmaven.diagnostics.Suggestions;
import io.github.vaultmaven.diagnostics.Wording;
import io.github.vaultmaven.spec.Located;
import io.github.vaultmaven.spec.yaml.Fixes;
import io.github.vaultmaven.type.DataType;
import io.github.vaultmaven.type.DataTypes;
import java.util.List;
import java.util.Optional;

/** Reads column types. */
final class TypeReader {

    static final String UNKNOWN_TYPE = "unknown-type";

    private static final List<String> NAMES = List.of(
            "varchar", "smallint", "integer", "bigint", "decimal", "double", "boolean", "date", "timestamp", "json");

    private TypeReader() {}

    /** The type with the one name that is near, if that makes it one. */
    private static Optional<Fix> respelled(Located<String> text, String word) {
        List<String> near = NAMES.contains(word) ? List.of() : Suggestions.near(word, NAMES);
        return near.stream()
                .limit(near.size() == 1 ? 1 : 0)
                .map(name -> name + text.value().substring(word.length()))
                .filter(type -> DataTypes.parse(type).isPresent())
                .map(type -> Fixes.replace(text.value(), type, text.range()))
                .findFirst();
    }

    /** The type that a text names, or nothing after a finding. */
    static Optional<Located<DataType>> read(Located<String> text, Diagnostics diagnostics) {
        Optional<DataType> type = DataTypes.parse(text.value());
        if (type.isEmpty()) {
            String word = text.value().replaceFirst("\\s*\\(.*", "");
            diagnostics.error(
                    UNKNOWN_TYPE,
                    text.range(),
                    Wording.quote(text.value()) + " is not a type"
                            + (NAMES.contains(word) ? "" : Suggestions.question(word, NAMES)),
                    "use varchar, varchar(n), smallint, integer, bigint, decimal(p,s), double, boolean, date,"
                            + " timestamp or json",
                    respelled(text, word));
        }
        return type.map(found -> new Located<>(found, text.range()));
    }
}
