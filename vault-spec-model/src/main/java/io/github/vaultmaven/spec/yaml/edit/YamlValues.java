// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.spec.yaml.edit;

import io.github.vaultmaven.diagnostics.SourceRange;
import io.github.vaultmaven.spec.yaml.ScalarKind;
import io.github.vaultmaven.spec.yaml.ScalarLayout;
import io.github.vaultmaven.spec.yaml.YamlEntry;
import io.github.vaultmaven.spec.yaml.YamlList;
import io.github.vaultmaven.spec.yaml.YamlMap;
import io.github.vaultmaven.spec.yaml.YamlNode;
import io.github.vaultmaven.spec.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Makes values to write out of plain Java ones. */
public final class YamlValues {

    private YamlValues() {}

    /**
     * A value.
     *
     * @param value a {@code String}, {@code Boolean}, {@code Integer}, {@code Long}, {@code List}, a {@code Map} with
     *     {@code String} keys in the order to write them, or {@code null}
     * @throws IllegalArgumentException for anything else
     */
    public static YamlNode of(Object value) {
        if (value instanceof Map<?, ?> map) {
            var entries = new ArrayList<YamlEntry>();
            map.forEach((key, inner) -> entries.add(new YamlEntry(YamlScalar.ofText((String) key), of(inner))));
            return YamlMap.of(entries, SourceRange.NONE);
        }
        if (value instanceof List<?> list) {
            return new YamlList(list.stream().map(YamlValues::of).toList(), SourceRange.NONE);
        }
        return scalar(value);
    }

    private static YamlScalar scalar(Object value) {
        if (value == null) {
            return new YamlScalar("null", ScalarKind.NULL, SourceRange.NONE, ScalarLayout.UNKNOWN);
        }
        if (value instanceof String text) {
            return YamlScalar.ofText(text);
        }
        boolean number = value instanceof Integer || value instanceof Long;
        if (!number && !(value instanceof Boolean)) {
            throw new IllegalArgumentException("no value for YAML: " + value.getClass());
        }
        ScalarKind kind = number ? ScalarKind.INTEGER : ScalarKind.BOOLEAN;
        return new YamlScalar(value.toString(), kind, SourceRange.NONE, ScalarLayout.UNKNOWN);
    }
}
