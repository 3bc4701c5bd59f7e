// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.schema;

import io.github.vaultmaven.spec.yaml.YamlEntry;
import io.github.vaultmaven.spec.yaml.YamlList;
import io.github.vaultmaven.spec.yaml.YamlMap;
import io.github.vaultmaven.spec.yaml.YamlNode;
import io.github.vaultmaven.spec.yaml.YamlScalar;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.Locale;

/** Specs as JSON: what an editor's parser hands to a schema. */
final class Trees {

    private Trees() {}

    /** Maps, lists, texts, numbers, booleans and null. */
    static Object json(YamlNode node) {
        if (node instanceof YamlList list) {
            return list.items().stream()
                    .collect(java.util.ArrayList::new, (l, n) -> l.add(json(n)), java.util.ArrayList::addAll);
        }
        if (node instanceof YamlMap map) {
            var result = new LinkedHashMap<String, Object>();
            for (YamlEntry entry : map.entries()) {
                result.put(entry.key().text(), json(entry.value()));
            }
            return result;
        }
        return scalar((YamlScalar) node);
    }

    private static Object scalar(YamlScalar scalar) {
        return switch (scalar.kind()) {
            case STRING -> scalar.text();
            case INTEGER -> whole(scalar.text().replace("_", "").toLowerCase(Locale.ROOT));
            case FLOAT ->
                scalar.text().contains(".inf") || scalar.text().contains(".nan") ? 1.5 : new BigDecimal(scalar.text());
            case BOOLEAN -> Boolean.valueOf(scalar.text());
            case NULL -> null;
        };
    }

    private static BigInteger whole(String text) {
        return text.startsWith("0x")
                ? new BigInteger(text.substring(2), 16)
                : text.startsWith("0o") ? new BigInteger(text.substring(2), 8) : new BigInteger(text);
    }
}
