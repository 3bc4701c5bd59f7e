// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.importing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A value of a model's metadata, with the line that it stands in, counted from 1. */
sealed interface Value {

    /** The line. */
    int line();

    /** A text, number or truth value. */
    record Text(String text, int line) implements Value {}

    /** A list. */
    record Items(List<Value> values, int line) implements Value {
        public Items {
            values = List.copyOf(values);
        }
    }

    /** A map, in the order in which it is written. */
    record Entries(Map<String, Value> byKey, int line) implements Value {
        public Entries {
            byKey = new LinkedHashMap<>(byKey);
        }
    }

    /** The value of a key, if this is a map that has it. */
    default Optional<Value> find(String key) {
        return this instanceof Entries map ? Optional.ofNullable(map.byKey().get(key)) : Optional.empty();
    }

    /** The text of a key, if it is one. */
    default Optional<String> text(String key) {
        return find(key).flatMap(Value::asText);
    }

    /** The text, if it is one. */
    default Optional<String> asText() {
        return this instanceof Text text ? Optional.of(text.text()) : Optional.empty();
    }

    /** True for the text {@code true}. */
    default boolean isTrue() {
        return asText().filter("true"::equalsIgnoreCase).isPresent();
    }

    /** The items of a list, or the value itself. */
    default List<Value> items() {
        return this instanceof Items list ? list.values() : List.of(this);
    }

    /** The texts of a list, or the text itself; what is no text is left out. */
    default List<String> texts() {
        var texts = new ArrayList<String>();
        items().forEach(item -> item.asText().ifPresent(texts::add));
        return texts;
    }

    /** The entries, if this is a map. */
    default Map<String, Value> entries() {
        return this instanceof Entries map ? map.byKey() : Map.of();
    }
}
