// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft;

import io.github.vaultmaven.diagnostics.Diagnostics;
import io.github.vaultmaven.draft.schema.Place;
import io.github.vaultmaven.draft.schema.Unread;
import io.github.vaultmaven.spec.yaml.YamlEntry;
import io.github.vaultmaven.spec.yaml.YamlList;
import io.github.vaultmaven.spec.yaml.YamlMap;
import io.github.vaultmaven.spec.yaml.YamlNode;
import io.github.vaultmaven.spec.yaml.YamlReader;
import io.github.vaultmaven.spec.yaml.YamlScalar;
import io.github.vaultmaven.spec.yaml.YamlSource;
import java.util.List;
import java.util.stream.Stream;

/** Looks up values in YAML that others defined; what is missing or of another kind is empty. */
public final class YamlNodes {

    private YamlNodes() {}

    /** The documents of a file that are maps; what is wrong with its YAML is listed. */
    public static List<YamlMap> documents(InputFile file, List<Unread> unread) {
        var diagnostics = new Diagnostics();
        List<YamlNode> documents =
                YamlReader.read(YamlSource.of(file.path(), file.text().orElse("")), diagnostics);
        diagnostics.all().stream()
                .filter(d -> !d.id().startsWith("suppression"))
                .forEach(d ->
                        unread.add(new Unread(new Place(file.path(), d.range().startLine()), d.message())));
        return documents.stream()
                .filter(YamlMap.class::isInstance)
                .map(YamlMap.class::cast)
                .toList();
    }

    /** The text under a key, or an empty one. */
    public static String text(YamlMap map, String key) {
        return map.find(key)
                .map(YamlEntry::value)
                .filter(YamlScalar.class::isInstance)
                .map(v -> ((YamlScalar) v).text())
                .orElse("");
    }

    /** The texts under a key, which may be one or a list. */
    public static List<String> list(YamlMap map, String key) {
        return map.find(key).map(YamlEntry::value).stream()
                .flatMap(v -> v instanceof YamlList list ? list.items().stream() : Stream.of(v))
                .filter(YamlScalar.class::isInstance)
                .map(v -> ((YamlScalar) v).text())
                .toList();
    }

    /** The maps of the list under a key. */
    public static List<YamlMap> maps(YamlMap map, String key) {
        return map.find(key)
                .map(YamlEntry::value)
                .filter(YamlList.class::isInstance)
                .map(v -> ((YamlList) v)
                        .items().stream()
                                .filter(YamlMap.class::isInstance)
                                .map(YamlMap.class::cast)
                                .toList())
                .orElse(List.of());
    }
}
