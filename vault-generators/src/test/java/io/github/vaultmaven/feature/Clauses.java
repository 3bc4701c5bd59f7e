// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.feature;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/** Reads the checked list: {@code clauses/*.yaml}, a list of clauses for each row of the language's table. */
final class Clauses {

    private static final Set<String> KEYS =
            Set.of("clause", "spec", "delivered", "row", "table", "key", "column", "value", "without", "ablation");

    private Clauses() {}

    static List<Clause> read() {
        return FeatureProject.list(FeatureProject.resources().resolve("clauses")).stream()
                .flatMap(file -> list(load(FeatureProject.text(file))).stream())
                .map(Clauses::clause)
                .toList();
    }

    /** A list of clauses: id to words. */
    static Map<String, String> words(String list) {
        var words = new LinkedHashMap<String, String>();
        FeatureProject.text(FeatureProject.resources().resolve(list))
                .lines()
                .filter(line -> line.startsWith("  "))
                .forEach(line -> words.put(
                        line.substring(0, line.indexOf(':')).strip(),
                        line.substring(line.indexOf(':') + 1).strip()));
        return words;
    }

    /** All scalars are texts. */
    private static Object load(String yaml) {
        return new Load(LoadSettings.builder().setSchema(new FailsafeSchema()).build()).loadFromString(yaml);
    }

    private static Clause clause(Object node) {
        Map<String, Object> map = map(node);
        if (!KEYS.equals(map.keySet())) {
            throw new IllegalArgumentException("a clause has the keys " + KEYS + ", this one has " + map.keySet());
        }
        String spec = map.get("spec").toString();
        var key = new LinkedHashMap<String, String>();
        map(map.get("key")).forEach((column, value) -> key.put(column, value.toString()));
        var edits = new ArrayList<Clause.Edit>();
        for (Object edit : list(map.get("ablation"))) {
            Map<String, Object> e = map(edit);
            edits.add(new Clause.Edit(
                    e.getOrDefault("file", spec).toString(),
                    e.get("replace").toString(),
                    e.get("by").toString()));
        }
        return new Clause(
                map.get("clause").toString(),
                spec,
                map.get("delivered").toString(),
                map.get("row").toString(),
                map.get("table").toString(),
                key,
                map.get("column").toString(),
                map.get("value").toString(),
                map.get("without").toString(),
                edits);
    }

    private static List<?> list(Object node) {
        return (List<?>) node;
    }

    private static Map<String, Object> map(Object node) {
        var map = new LinkedHashMap<String, Object>();
        ((Map<?, ?>) node).forEach((key, value) -> map.put(key.toString(), value));
        return map;
    }
}
