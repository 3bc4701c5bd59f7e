// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.spec.reader;

import io.github.vaultmaven.spec.yaml.ScalarKind;
import io.github.vaultmaven.spec.yaml.YamlEntry;
import io.github.vaultmaven.spec.yaml.YamlList;
import io.github.vaultmaven.spec.yaml.YamlMap;
import io.github.vaultmaven.spec.yaml.YamlNode;
import io.github.vaultmaven.spec.yaml.YamlScalar;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.TreeMap;

/** Turns a tree into texts, {@link BigDecimal}, booleans, lists and sorted maps; nothing becomes an empty text. */
final class PlainValues {

    private PlainValues() {}

    static Object of(YamlNode node) {
        if (node instanceof YamlList list) {
            return list.items().stream().map(PlainValues::of).toList();
        }
        if (node instanceof YamlMap map) {
            var result = new TreeMap<String, Object>();
            for (YamlEntry entry : Fields.sorted(Optional.of(map))) {
                result.put(entry.key().text(), of(entry.value()));
            }
            return result;
        }
        return ofScalar((YamlScalar) node);
    }

    private static Object ofScalar(YamlScalar scalar) {
        return scalar.kind() == ScalarKind.BOOLEAN
                ? Boolean.valueOf(scalar.text())
                : scalar.kind() == ScalarKind.INTEGER || scalar.kind() == ScalarKind.FLOAT
                        ? number(scalar.text())
                        : scalar.text();
    }

    /** Infinity and other spellings that are no decimal numbers stay texts. */
    private static Object number(String text) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            return text;
        }
    }
}
