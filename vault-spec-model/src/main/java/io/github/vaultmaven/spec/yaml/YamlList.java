// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.spec.yaml;

import io.github.vaultmaven.diagnostics.SourceRange;
import java.util.List;
import java.util.Objects;

/**
 * A list.
 *
 * @param items items in file order
 * @param range place of the list
 */
public record YamlList(List<YamlNode> items, SourceRange range) implements YamlNode {

    public YamlList {
        items = List.copyOf(items);
        Objects.requireNonNull(range, "range");
    }

    @Override
    public String kindInWords() {
        return "a list";
    }
}
