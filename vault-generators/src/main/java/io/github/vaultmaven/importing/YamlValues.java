// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.importing;

import io.github.vaultmaven.diagnostics.Diagnostics;
import io.github.vaultmaven.spec.yaml.YamlEntry;
import io.github.vaultmaven.spec.yaml.YamlList;
import io.github.vaultmaven.spec.yaml.YamlMap;
import io.github.vaultmaven.spec.yaml.YamlNode;
import io.github.vaultmaven.spec.yaml.YamlReader;
import io.github.vaultmaven.spec.yaml.YamlScalar;
import io.github.vaultmaven.spec.yaml.YamlSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/** Reads YAML as values. */
final class YamlValues {

    private final int before;

    private YamlValues(int before) {
        this.before = before;
    }

    /**
     * The first document of a text.
     *
     * @param file how it is called
     * @param text the YAML
     * @param line the line of the file that the text begins in
     */
    static Optional<Value> read(String file, String text, int line) {
        List<YamlNode> documents = YamlReader.read(YamlSource.of(file, text), new Diagnostics());
        return documents.stream().findFirst().map(new YamlValues(line - 1)::value);
    }

    private Value value(YamlNode node) {
        int line = before + node.range().startLine();
        if (node instanceof YamlMap map) {
            var entries = new LinkedHashMap<String, Value>();
            for (YamlEntry entry : map.entries()) {
                entries.put(entry.key().text(), value(entry.value()));
            }
            return new Value.Entries(entries, line);
        }
        if (node instanceof YamlList list) {
            return new Value.Items(list.items().stream().map(this::value).toList(), line);
        }
        return new Value.Text(((YamlScalar) node).text(), line);
    }
}
