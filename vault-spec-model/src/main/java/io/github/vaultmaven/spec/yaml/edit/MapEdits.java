// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.spec.yaml.edit;

import io.github.vaultmaven.diagnostics.SourceText;
import io.github.vaultmaven.diagnostics.TextEdit;
import io.github.vaultmaven.spec.yaml.YamlEntry;
import io.github.vaultmaven.spec.yaml.YamlMap;
import io.github.vaultmaven.spec.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;

/** The edits that change one entry of a map, in the style that the map is written in. */
abstract sealed class MapEdits permits BlockEdits, FlowEdits {

    final YamlMap map;
    final MapText text;
    final NodeText nodes;

    MapEdits(YamlMap map, MapText text, NodeText nodes) {
        this.map = map;
        this.text = text;
        this.nodes = nodes;
    }

    /**
     * The edits of a map.
     *
     * @param map the map as read from the text
     * @param source the file's text
     * @param file the file's name
     */
    static MapEdits of(YamlMap map, SourceText source, String file) {
        MapText text = new MapText(source, file);
        int at = text.start(map.range());
        boolean flow = at < text.text().length() && text.text().charAt(at) == '{';
        boolean json = file.endsWith(".json") || flow && isQuoted(map, text);
        return flow ? new FlowEdits(map, text, new NodeText(json)) : new BlockEdits(map, text, new NodeText(json));
    }

    private static boolean isQuoted(YamlMap map, MapText text) {
        return !map.entries().isEmpty()
                && map.entries().stream().allMatch(e -> text.text().charAt(text.keyStart(e)) == '"');
    }

    abstract List<TextEdit> set(YamlEntry entry, YamlNode value);

    abstract List<TextEdit> add(String key, YamlNode value);

    abstract List<TextEdit> remove(YamlEntry entry);

    final List<TextEdit> rename(YamlEntry entry, String key) {
        return List.of(text.replace(text.keyStart(entry), text.keyEnd(entry), nodes.key(key)));
    }

    /** What is written behind the colon, with a value on one line in its place. */
    final List<TextEdit> setInline(YamlEntry entry, String value) {
        int from = text.valueStart(entry);
        int to = text.valueEnd(entry);
        if (to > from) {
            return List.of(text.replace(from, to, value));
        }
        return List.of(text.replace(from, from, (text.hasColon(entry) ? " " : ": ") + value));
    }

    final List<YamlEntry> entries() {
        return new ArrayList<>(map.entries());
    }
}
