// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.spec.yaml.edit;

import io.github.vaultmaven.diagnostics.Diagnostics;
import io.github.vaultmaven.diagnostics.Severity;
import io.github.vaultmaven.diagnostics.SourceText;
import io.github.vaultmaven.diagnostics.TextEdit;
import io.github.vaultmaven.diagnostics.TextEdits;
import io.github.vaultmaven.diagnostics.Wording;
import io.github.vaultmaven.spec.yaml.YamlEntry;
import io.github.vaultmaven.spec.yaml.YamlMap;
import io.github.vaultmaven.spec.yaml.YamlNode;
import io.github.vaultmaven.spec.yaml.YamlReader;
import io.github.vaultmaven.spec.yaml.YamlSource;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/**
 * A YAML file whose values can be changed while comments, layout, order, line ends and a byte order mark stay.
 *
 * <p>Immutable: each change gives another file. A change is read back before it is handed out; where it would mean
 * anything else than what was asked for (an anchor that others repeat, a text with trailing empty lines) it is refused.
 */
public final class YamlFile {

    private final String name;
    private final String content;
    private final List<YamlNode> documents;

    private YamlFile(String name, String content, List<YamlNode> documents) {
        this.name = name;
        this.content = content;
        this.documents = documents;
    }

    /**
     * Reads a file's content.
     *
     * @param name the file's name, for places; {@code .json} keeps JSON what it is
     * @param content all of it
     * @throws EditRefused if it has YAML errors
     */
    public static YamlFile of(String name, String content) {
        Objects.requireNonNull(content, "content");
        var diagnostics = new Diagnostics();
        List<YamlNode> documents = YamlReader.read(YamlSource.of(name, content), diagnostics);
        diagnostics.all().stream()
                .filter(d -> d.severity() == Severity.ERROR)
                .findFirst()
                .ifPresent(d -> {
                    throw new EditRefused(d.range() + ": " + d.message());
                });
        return new YamlFile(name, content, documents);
    }

    /** The whole content. */
    public String content() {
        return content;
    }

    /** The documents, without empty ones. */
    public List<YamlNode> documents() {
        return documents;
    }

    /**
     * Puts another value under a key that is there.
     *
     * @param map where the map is
     * @param key the key
     * @param value what to write, see {@link YamlValues}
     * @throws EditRefused if there is no such map or key
     */
    public YamlFile setValue(YamlPlace map, String key, YamlNode value) {
        return changed(
                map,
                (found, edits) -> edits.set(entry(found, key), value),
                entries -> MapShape.set(entries, key, Shape.of(value)));
    }

    /**
     * Writes a key behind all others of its map.
     *
     * @throws EditRefused if there is no such map, or the key is there already
     */
    public YamlFile addKey(YamlPlace map, String key, YamlNode value) {
        return changed(
                map,
                (found, edits) -> {
                    refuseKey(found, key);
                    return edits.add(key, value);
                },
                entries -> MapShape.add(entries, key, Shape.of(value)));
    }

    /**
     * Takes a key and its value out. Comments above it stay, those behind its value go. A map without keys is written
     * {@code {}}.
     *
     * @throws EditRefused if there is no such map or key
     */
    public YamlFile removeKey(YamlPlace map, String key) {
        return changed(
                map, (found, edits) -> edits.remove(entry(found, key)), entries -> MapShape.remove(entries, key));
    }

    /**
     * Spells a key otherwise, in its place.
     *
     * @throws EditRefused if there is no such map or key, or the new key is there already
     */
    public YamlFile renameKey(YamlPlace map, String key, String newKey) {
        return changed(
                map,
                (found, edits) -> {
                    refuseKey(found, newKey);
                    return edits.rename(entry(found, key), newKey);
                },
                entries -> MapShape.rename(entries, key, newKey));
    }

    private YamlFile changed(
            YamlPlace place,
            BiFunction<YamlMap, MapEdits, List<TextEdit>> how,
            UnaryOperator<List<MapShape.Entry>> expected) {
        YamlMap map = place.mapIn(documents);
        MapEdits edits = MapEdits.of(map, new SourceText(content), name);
        YamlFile result = of(name, TextEdits.apply(content, how.apply(map, edits)));
        if (!Shape.of(result.documents).equals(Shape.changed(documents, place, expected))) {
            throw new EditRefused("the change at " + place + " would change something else too");
        }
        return result;
    }

    private static YamlEntry entry(YamlMap map, String key) {
        return map.find(key).orElseThrow(() -> new EditRefused("there is no key " + Wording.quote(key)));
    }

    private static void refuseKey(YamlMap map, String key) {
        if (map.find(key).isPresent()) {
            throw new EditRefused("the key " + Wording.quote(key) + " is there already");
        }
    }
}
