// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.model.resolve;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Things in their order that are found by name; of several with one name the first. Few are looked through, more are hashed.
 *
 * @param <T> what has a name
 */
final class NamedList<T> {

    private static final int FEW = 16;

    private final List<T> all;
    private final Function<T, String> name;
    private final Map<String, T> index;

    private NamedList(List<T> all, Function<T, String> name, Map<String, T> index) {
        this.all = all;
        this.name = name;
        this.index = index;
    }

    static <T> NamedList<T> of(List<T> all, Function<T, String> name) {
        var index = new HashMap<String, T>();
        if (all.size() > FEW) {
            all.forEach(item -> index.putIfAbsent(name.apply(item), item));
        }
        return new NamedList<>(List.copyOf(all), name, index);
    }

    /** All of them, those that an earlier one hides, too. */
    List<T> all() {
        return all;
    }

    /** Those that are found. */
    List<T> distinct() {
        return all.stream().filter(item -> find(name.apply(item)) == item).toList();
    }

    /** Their names, in order. */
    List<String> names() {
        return distinct().stream().map(name).toList();
    }

    /** The one of that name, or null. */
    T find(String wanted) {
        if (all.size() > FEW) {
            return index.get(wanted);
        }
        for (T item : all) {
            if (name.apply(item).equals(wanted)) {
                return item;
            }
        }
        return null;
    }
}
