// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.spec.reader;

import io.github.vaultmaven.diagnostics.Diagnostics;
import io.github.vaultmaven.diagnostics.SourceRange;
import io.github.vaultmaven.diagnostics.Wording;
import io.github.vaultmaven.spec.InstructedText;
import io.github.vaultmaven.spec.Located;
import io.github.vaultmaven.spec.NamedText;
import io.github.vaultmaven.spec.NamedTexts;
import io.github.vaultmaven.spec.WrittenText;
import io.github.vaultmaven.spec.yaml.MapReader;
import io.github.vaultmaven.spec.yaml.ScalarKind;
import io.github.vaultmaven.spec.yaml.YamlEntry;
import io.github.vaultmaven.spec.yaml.YamlList;
import io.github.vaultmaven.spec.yaml.YamlMap;
import io.github.vaultmaven.spec.yaml.YamlNode;
import io.github.vaultmaven.spec.yaml.YamlScalar;
import io.github.vaultmaven.type.DataType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The forms of value that specs use beyond those of {@link MapReader}: expressions, names with something under them,
 * items that are a name or a map. What comes from a map is ordered by key, so that key order never matters.
 */
final class Fields {

    private static final String WRONG_TYPE = "wrong-type";
    private static final String EMPTY_LIST = "empty-list";

    private final MapReader map;
    private final Diagnostics diagnostics;

    Fields(MapReader map, Diagnostics diagnostics) {
        this.map = map;
        this.diagnostics = diagnostics;
    }

    /** Reads a map and reports the keys that nobody asked for. */
    static <T> T read(YamlMap map, String thing, Diagnostics diagnostics, Function<Fields, T> how) {
        return MapReader.read(map, thing, diagnostics, reader -> how.apply(new Fields(reader, diagnostics)));
    }

    MapReader map() {
        return map;
    }

    Diagnostics diagnostics() {
        return diagnostics;
    }

    SourceRange range() {
        return map.heading();
    }

    /** A name that goes into the vault: letters, digits and underscores. */
    Located<String> name(String key) {
        Located<String> name = map.requiredText(key);
        return name.value().isEmpty() ? name : Names.checked(name, diagnostics);
    }

    Optional<Located<String>> optionalName(String key) {
        return map.optionalText(key).map(name -> Names.checked(name, diagnostics));
    }

    /** A text, or an empty one. */
    String words(String key) {
        return map.optionalText(key).map(Located::value).orElse("");
    }

    /** Reports a list or map without anything in it. */
    void notEmpty(String key) {
        map.node(key)
                .filter(node -> node instanceof YamlList list && list.items().isEmpty()
                        || node instanceof YamlMap inner
                                && inner.whole()
                                && inner.entries().isEmpty())
                .ifPresent(node -> diagnostics.error(
                        EMPTY_LIST, node.range(), Wording.quote(key) + " is empty", "name at least one"));
    }

    /** A list of texts, if the key is written. */
    Optional<List<Located<String>>> texts(String key) {
        return map.has(key) ? Optional.of(map.textOrList(key)) : Optional.empty();
    }

    boolean flag(String key, boolean otherwise) {
        return map.bool(key).map(Located::value).orElse(otherwise);
    }

    /** An expression or the like. */
    Optional<WrittenText> written(String key) {
        return map.scalar(key).map(WrittenText.class::cast);
    }

    /** An expression, or plain words that stand for one. */
    Optional<WrittenText> expression(String key) {
        return map.node(key).flatMap(node -> node instanceof YamlMap words ? instructed(words) : written(key));
    }

    /** A map from names to expressions, or to plain words that stand for them. */
    List<NamedText> expressions(String key) {
        var result = new ArrayList<NamedText>();
        for (YamlEntry entry : sorted(map.map(key))) {
            Optional<WrittenText> text = entry.value() instanceof YamlMap words
                    ? instructed(words)
                    : writtenOf(Wording.quote(entry.key().text()), entry.value());
            text.ifPresent(t -> result.add(new NamedText(located(entry.key()), t)));
        }
        return result;
    }

    private Optional<WrittenText> instructed(YamlMap words) {
        return read(words, "an instruction", diagnostics, fields -> {
            boolean said = !fields.map().requiredText("instructions").value().isEmpty();
            Optional<DataType> type = fields.type("type").map(Located::value);
            return fields.written("instructions").filter(w -> said).map(w -> new InstructedText(w, type));
        });
    }

    /** An expression that must be there; an empty text after a finding. */
    WrittenText requiredWritten(String key) {
        map.require(key);
        return written(key).orElse(WrittenText.of(""));
    }

    /** One expression or a list of them. */
    List<WrittenText> writtens(String key) {
        return map.node(key).map(node -> writtens(key, node)).orElse(List.of());
    }

    /** A map from names to expressions. */
    List<NamedText> named(String key) {
        var result = new ArrayList<NamedText>();
        for (YamlEntry entry : sorted(map.map(key))) {
            writtenOf(Wording.quote(entry.key().text()), entry.value())
                    .ifPresent(text -> result.add(new NamedText(located(entry.key()), text)));
        }
        return result;
    }

    /** A map from names to one expression or a list of them. */
    List<NamedTexts> namedLists(String key) {
        return sorted(map.map(key)).stream()
                .map(entry -> new NamedTexts(
                        located(entry.key()), writtens(entry.key().text(), entry.value())))
                .toList();
    }

    /** Items that are each a name or a map. */
    <T> List<T> items(String key, String thing, Function<Located<String>, T> ofName, Function<Fields, T> ofMap) {
        var result = new ArrayList<T>();
        for (YamlNode item : itemNodes(key)) {
            item(key, item, thing, ofName, ofMap).ifPresent(result::add);
        }
        return List.copyOf(result);
    }

    /** Maps in a list. */
    <T> List<T> maps(String key, String thing, Function<Fields, T> how) {
        return map.maps(key, thing, reader -> how.apply(new Fields(reader, diagnostics)));
    }

    /** A map. */
    <T> Optional<T> inner(String key, String thing, Function<Fields, T> how) {
        return map.map(key, thing, reader -> how.apply(new Fields(reader, diagnostics)));
    }

    /** Names with a map under each, by name. */
    <T> List<T> namedMaps(String key, String thing, Function<Named, T> how) {
        var byName = new ArrayList<Map.Entry<String, T>>();
        map.namedMaps(key, thing, (name, reader) -> {
            T value = how.apply(new Named(name, new Fields(reader, diagnostics)));
            return byName.add(Map.entry(name.value(), value));
        });
        byName.sort(Map.Entry.comparingByKey());
        return byName.stream().map(Map.Entry::getValue).toList();
    }

    /** A type, if the key is written and names one. */
    Optional<Located<DataType>> type(String key) {
        return map.optionalText(key).flatMap(text -> TypeReader.read(text, diagnostics));
    }

    /** Anything, as plain Java values. */
    Map<String, Object> plainMap(String key) {
        var result = new LinkedHashMap<String, Object>();
        sorted(map.map(key)).forEach(e -> result.put(e.key().text(), PlainValues.of(e.value())));
        return result;
    }

    static Located<String> located(YamlScalar scalar) {
        return new Located<>(scalar.text(), scalar.range());
    }

    static List<YamlEntry> sorted(Optional<YamlMap> map) {
        if (map.isEmpty() || map.get().entries().isEmpty()) {
            return List.of();
        }
        var entries = new ArrayList<>(map.get().entries());
        entries.sort(Comparator.comparing(entry -> entry.key().text()));
        return entries;
    }

    private List<YamlNode> itemNodes(String key) {
        Optional<YamlNode> node = map.node(key);
        return node.filter(n -> n instanceof YamlScalar s && s.kind() == ScalarKind.STRING)
                .map(List::of)
                .orElseGet(() -> map.list(key));
    }

    private <T> Optional<T> item(
            String key, YamlNode item, String thing, Function<Located<String>, T> ofName, Function<Fields, T> ofMap) {
        if (item instanceof YamlMap inner) {
            return Optional.of(read(inner, thing, diagnostics, ofMap));
        }
        boolean text = item instanceof YamlScalar scalar && scalar.kind() == ScalarKind.STRING;
        if (item instanceof YamlScalar scalar && text && !scalar.text().isEmpty()) {
            return Optional.of(ofName.apply(located(scalar)));
        }
        String found = text ? "an empty text" : item.kindInWords();
        String message = "each item of " + Wording.quote(key) + " must be a name or a map, found " + found;
        diagnostics.error(WRONG_TYPE, item.range(), message, "");
        return Optional.empty();
    }

    private List<WrittenText> writtens(String key, YamlNode node) {
        if (node instanceof YamlList list) {
            return list.items().stream()
                    .flatMap(item -> writtenOf("each item of " + Wording.quote(key), item).stream())
                    .toList();
        }
        return writtenOf(Wording.quote(key), node).stream().toList();
    }

    private Optional<WrittenText> writtenOf(String what, YamlNode node) {
        if (node instanceof YamlScalar scalar && scalar.kind() != ScalarKind.NULL) {
            return Optional.of(scalar);
        }
        diagnostics.error(
                WRONG_TYPE, node.range(), what + " must be a column or an expression, found " + node.kindInWords(), "");
        return Optional.empty();
    }

    /**
     * A name and the map under it.
     *
     * @param name the name
     * @param fields the map
     */
    record Named(Located<String> name, Fields fields) {}
}
