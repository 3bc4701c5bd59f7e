// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.spec.yaml;

import io.github.vaultmaven.diagnostics.Diagnostics;
import io.github.vaultmaven.diagnostics.Fix;
import io.github.vaultmaven.diagnostics.SourceRange;
import io.github.vaultmaven.diagnostics.Suggestions;
import io.github.vaultmaven.diagnostics.Suppression;
import io.github.vaultmaven.diagnostics.Wording;
import io.github.vaultmaven.spec.Located;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Typed access to a map: asks for keys one by one, reports what is wrong with their values, and in the end reports the
 * keys that nobody asked for.
 *
 * <pre>{@code
 * List<Satellite> satellites = hub.maps("satellites", "a satellite", map -> new Satellite(
 *         map.requiredText("name"), map.textOrList("attributes"), map.bool("change_tracking", true)));
 * }</pre>
 *
 * <p>A method that finds a wrong value reports it and answers as if the key were absent, so that reading goes on. Rule ids:
 * {@code missing-key}, {@code wrong-type}, {@code unknown-value}, {@code unknown-key}. Not for use by several threads.
 */
public final class MapReader {

    private static final String SUPPRESS = "suppress";

    /** What is asked for is more than what is written. */
    private static final int MANY = 24;

    private static final int FEW = 4;

    private final YamlMap map;
    private final String thing;
    private final ValueReader values;
    private final Diagnostics diagnostics;
    private final List<String> asked = new ArrayList<>(MANY);
    private final List<String> found = new ArrayList<>(FEW);
    private final List<String> missing = new ArrayList<>(0);

    /**
     * A reader of one map; call {@link #finish} in the end.
     *
     * @param map what to read
     * @param thing what the map describes, with article, for messages: {@code a satellite}
     * @param diagnostics takes the findings
     */
    public MapReader(YamlMap map, String thing, Diagnostics diagnostics) {
        this.map = map;
        this.thing = thing;
        this.diagnostics = diagnostics;
        this.values = new ValueReader(diagnostics);
    }

    /** Reads a whole map at once and finishes it. */
    public static <T> T read(YamlMap map, String thing, Diagnostics diagnostics, Function<MapReader, T> how) {
        var reader = new MapReader(map, thing, diagnostics);
        T result = how.apply(reader);
        reader.readSuppressions();
        reader.finish();
        return result;
    }

    /** Place of the whole map. */
    public SourceRange range() {
        return map.range();
    }

    /** Where to point at for what concerns the map as a whole: its first key. */
    public SourceRange heading() {
        return map.heading();
    }

    /** Place of a key, or of the map's heading if the key is absent. */
    public SourceRange keyRange(String key) {
        return map.find(key).map(entry -> entry.key().range()).orElseGet(this::heading);
    }

    /** True if the key is written; asks for it. */
    public boolean has(String key) {
        return node(key).isPresent();
    }

    /** The value as it stands; asks for the key, checks nothing. */
    public Optional<YamlNode> node(String key) {
        asked.add(key);
        YamlEntry entry = map.byKey().get(key);
        if (entry == null) {
            return Optional.empty();
        }
        if (!found.contains(key)) {
            found.add(key);
        }
        return Optional.of(entry.value());
    }

    /** True if at least one of the keys is written; asks for all of them. */
    public boolean hasAny(List<String> keys) {
        boolean any = false;
        for (String key : keys) {
            any |= has(key);
        }
        return any;
    }

    /** A single value of any kind but nothing, such as a constant. */
    public Optional<YamlScalar> scalar(String key) {
        return node(key).flatMap(node -> values.scalar(key, node));
    }

    /** A text that must be there; an empty text after a finding. */
    public Located<String> requiredText(String key) {
        require(key);
        return optionalText(key).orElseGet(() -> new Located<>("", keyRange(key)));
    }

    /** A text; numbers and the like must be quoted to be one. An empty text is {@code wrong-type}. */
    public Optional<Located<String>> optionalText(String key) {
        return node(key).flatMap(node -> values.text(key, node));
    }

    /** True or false; the default stands at the map's heading. */
    public Located<Boolean> bool(String key, boolean otherwise) {
        return bool(key).orElseGet(() -> new Located<>(otherwise, keyRange(key)));
    }

    /** True or false, if it is written. */
    public Optional<Located<Boolean>> bool(String key) {
        return node(key).flatMap(node -> values.bool(key, node));
    }

    /**
     * A whole number.
     *
     * @param key the key
     * @param least smallest allowed value
     * @param most largest allowed value
     */
    public Optional<Located<Long>> wholeNumber(String key, long least, long most) {
        return node(key).flatMap(node -> values.wholeNumber(key, node, least, most));
    }

    /** One of an enumeration's constants, spelled in lower case with underscores. */
    public <E extends Enum<E>> Optional<Located<E>> oneOf(String key, Class<E> type) {
        return node(key).flatMap(node -> values.oneOf(key, node, type));
    }

    /** One of an enumeration's constants; the default stands at the map's heading. */
    public <E extends Enum<E>> Located<E> oneOf(String key, E otherwise) {
        return oneOf(key, otherwise.getDeclaringClass()).orElseGet(() -> new Located<>(otherwise, keyRange(key)));
    }

    /** The items of a list as they stand; empty if the key is absent. */
    public List<YamlNode> list(String key) {
        Optional<YamlNode> node = node(key);
        return node.isEmpty()
                ? List.of()
                : values.list(key, node.get()).map(YamlList::items).orElse(List.of());
    }

    /** A text or a list of texts; empty if the key is absent. */
    public List<Located<String>> textOrList(String key) {
        return node(key).map(node -> values.texts(key, node)).orElse(List.of());
    }

    /** A map as it stands. */
    public Optional<YamlMap> map(String key) {
        return node(key).flatMap(node -> values.map(key, node));
    }

    /**
     * A map that describes something.
     *
     * @param key the key
     * @param what what the inner map describes, with article
     * @param how reads the inner map, which is then finished
     */
    public <T> Optional<T> map(String key, String what, Function<MapReader, T> how) {
        return map(key).map(inner -> read(inner, what, diagnostics, how));
    }

    /** A list of maps that each describe something; see {@link #map(String, String, Function)}. */
    public <T> List<T> maps(String key, String what, Function<MapReader, T> how) {
        List<YamlNode> items = list(key);
        if (items.isEmpty()) {
            return List.of();
        }
        var results = new ArrayList<T>(items.size());
        for (YamlNode item : items) {
            values.itemMap(key, item).ifPresent(inner -> results.add(read(inner, what, diagnostics, how)));
        }
        return List.copyOf(results);
    }

    /**
     * A map from names to maps that each describe something; a name with nothing under it has an empty map.
     *
     * @param key the key
     * @param what what each inner map describes, with article
     * @param how reads name and inner map, which is then finished
     */
    public <T> List<T> namedMaps(String key, String what, BiFunction<Located<String>, MapReader, T> how) {
        var results = new ArrayList<T>();
        for (YamlEntry entry : map(key).map(YamlMap::entries).orElse(List.of())) {
            var name = new Located<>(entry.key().text(), entry.key().range());
            values.mapOrNothing(entry)
                    .ifPresent(inner -> results.add(read(inner, what, diagnostics, map -> how.apply(name, map))));
        }
        return List.copyOf(results);
    }

    /** Reports a key that must be there and is not, when the map is finished; asks for it. */
    public void require(String key) {
        if (!has(key)) {
            missing.add(key);
        }
    }

    /** A key is not missing where it was refused or is misspelt: that is reported instead. */
    private void reportMissing() {
        List<String> unknown = map.entries().stream()
                .map(entry -> entry.key().text())
                .filter(key -> !found.contains(key))
                .flatMap(key -> Suggestions.near(key, keys()).stream())
                .toList();
        for (String key : missing) {
            if (map.whole() && !unknown.contains(key)) {
                String message = Wording.quote(key) + " is missing: " + thing + " needs it";
                diagnostics.error("missing-key", heading(), message, "");
            }
        }
    }

    /** {@code suppress: [{rule: …, reason: …}]}, which every object may have. */
    private void readSuppressions() {
        maps(SUPPRESS, "a suppression", item -> {
            Located<String> rule = item.requiredText("rule");
            Located<String> reason = item.requiredText("reason");
            boolean whole = !rule.value().isEmpty() && !reason.value().isEmpty();
            if (whole) {
                diagnostics.suppress(
                        new Suppression(rule.value(), reason.value(), map.range(), rule.range(), Optional.empty()));
            }
            return whole;
        });
    }

    /** Nothing where the key that was meant is written as well. */
    private Optional<Fix> respelled(YamlScalar key) {
        boolean taken = Suggestions.near(key.text(), keys()).stream()
                .anyMatch(near -> map.find(near).isPresent());
        return taken ? Optional.empty() : Fixes.respell(key.text(), keys(), key.range());
    }

    /** Reports every key that is missing, and every one that was never asked for. */
    public void finish() {
        diagnostics.known(thing, asked);
        boolean unknown = found.size() < map.entries().size();
        if (unknown || !missing.isEmpty()) {
            reportMissing();
        }
        if (unknown) {
            reportUnknown();
        }
    }

    /** All keys that were asked for, each once. */
    private Set<String> keys() {
        return new LinkedHashSet<>(asked);
    }

    private void reportUnknown() {
        for (YamlEntry entry : map.entries()) {
            String key = entry.key().text();
            if (!found.contains(key)) {
                String message = Wording.quote(key) + " is not a key of " + thing + Suggestions.question(key, keys());
                diagnostics.error("unknown-key", entry.key().range(), message, "", respelled(entry.key()));
            }
        }
    }
}
