// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.spec.yaml.edit;

import io.github.vaultmaven.spec.yaml.YamlEntry;
import io.github.vaultmaven.spec.yaml.YamlList;
import io.github.vaultmaven.spec.yaml.YamlMap;
import io.github.vaultmaven.spec.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;

/**
 * The way to a value of a file: {@code YamlPlace.document(0).key("satellites").item(1)}.
 *
 * @param document number of the document, from 0
 * @param steps keys as {@code String}, list indexes from 0 as {@code Integer}
 */
public record YamlPlace(int document, List<Object> steps) {

    public YamlPlace {
        steps = List.copyOf(steps);
    }

    /** The root of a document, counted from 0; empty documents do not count. */
    public static YamlPlace document(int number) {
        return new YamlPlace(number, List.of());
    }

    /** The value under a key. */
    public YamlPlace key(String key) {
        return with(key);
    }

    /** An item of a list, counted from 0. */
    public YamlPlace item(int index) {
        return with(index);
    }

    /**
     * The map at this place.
     *
     * @throws EditRefused if there is none
     */
    YamlMap mapIn(List<YamlNode> documents) {
        YamlNode node = document >= 0 && document < documents.size() ? documents.get(document) : null;
        for (Object step : steps) {
            node = node == null ? null : child(node, step);
        }
        if (node instanceof YamlMap map) {
            return map;
        }
        throw new EditRefused("there is no map at " + this);
    }

    private static YamlNode child(YamlNode node, Object step) {
        if (node instanceof YamlMap map && step instanceof String key) {
            return map.find(key).map(YamlEntry::value).orElse(null);
        }
        boolean item = node instanceof YamlList list
                && step instanceof Integer at
                && at >= 0
                && at < list.items().size();
        return item ? ((YamlList) node).items().get((Integer) step) : null;
    }

    private YamlPlace with(Object step) {
        var longer = new ArrayList<>(steps);
        longer.add(step);
        return new YamlPlace(document, longer);
    }

    @Override
    public String toString() {
        var text = new StringBuilder("document " + (document + 1));
        steps.forEach(step -> text.append(step instanceof Integer ? "[" + step + "]" : "." + step));
        return text.toString();
    }
}
