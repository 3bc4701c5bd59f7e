// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.spec.yaml;

import java.util.Objects;

/**
 * One key of a map with its value.
 *
 * @param key the key; its text is never empty
 * @param value the value; a scalar of kind {@link ScalarKind#NULL} where nothing is written
 */
public record YamlEntry(YamlScalar key, YamlNode value) {

    public YamlEntry {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(value, "value");
    }
}
