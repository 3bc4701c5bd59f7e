// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.schema;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.vaultmaven.diagnostics.Diagnostics;
import io.github.vaultmaven.diagnostics.format.Json;
import io.github.vaultmaven.spec.yaml.YamlNode;
import io.github.vaultmaven.spec.yaml.YamlReader;
import io.github.vaultmaven.spec.yaml.YamlSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** The schema, as a tree and as a judge. */
final class SchemaFile {

    private final String text = SpecSchema.text();
    private final Schema schema =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7).getSchema(text, InputFormat.JSON);

    private final Map<?, ?> tree = tree();

    /** What the schema says against a document; empty if nothing. */
    List<String> mistakes(YamlNode document) {
        return schema.validate(Json.text(Trees.json(document)), InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }

    /** The schema as maps and lists. */
    Map<?, ?> tree() {
        return (Map<?, ?>) Trees.json(YamlReader.read(YamlSource.of("schema", text), new Diagnostics())
                .get(0));
    }

    /** The metaschema's opinion. */
    List<String> metaMistakes() {
        try (var in = getClass().getResourceAsStream("/draft-07/schema")) {
            String meta = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                    .getSchema(meta, InputFormat.JSON)
                    .validate(text, InputFormat.JSON)
                    .stream()
                    .map(Object::toString)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keys by the title of their map. */
    Map<String, TreeSet<String>> keys() {
        var keys = new TreeMap<String, TreeSet<String>>();
        collect(tree(), keys);
        return keys;
    }

    /** What is said of each key, by where it stands; keys of maps that describe something. */
    Map<String, Map<?, ?>> properties() {
        var found = new TreeMap<String, Map<?, ?>>();
        properties("", tree(), found);
        return found;
    }

    private void properties(String path, Object node, Map<String, Map<?, ?>> found) {
        if (node instanceof Map<?, ?> map) {
            if (map.get("title") != null && map.get("properties") instanceof Map<?, ?> properties) {
                properties.forEach((key, value) -> found.put(path + "/" + key, resolved((Map<?, ?>) value)));
            }
            map.forEach((key, value) -> properties(path + "/" + key, value, found));
        } else if (node instanceof List<?> list) {
            list.forEach(item -> properties(path + "/-", item, found));
        }
    }

    private Map<?, ?> resolved(Map<?, ?> value) {
        return value.get("$ref") instanceof String ref
                ? (Map<?, ?>) ((Map<?, ?>) tree.get("definitions")).get(ref.replace("#/definitions/", ""))
                : value;
    }

    /** What the schema says against its own examples: all keys become properties of one map. */
    List<String> mistakesInExamples(Map<String, Map<?, ?>> properties) {
        var all = new TreeMap<String, Object>();
        var instance = new TreeMap<String, Object>();
        properties.forEach((path, property) -> {
            int number = 0;
            for (Object example : (List<?>) property.get("examples")) {
                all.put(path + "#" + number, property);
                instance.put(path + "#" + number, example);
                number++;
            }
        });
        String examples = Json.text(Map.of("definitions", tree.get("definitions"), "properties", all));
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                .getSchema(examples, InputFormat.JSON)
                .validate(Json.text(instance), InputFormat.JSON)
                .stream()
                .map(Object::toString)
                .toList();
    }

    /** First keys by what they begin: the definitions that have a key of their own name. */
    Map<String, String> documents() {
        var documents = new TreeMap<String, String>();
        ((Map<?, ?>) tree().get("definitions")).forEach((name, value) -> {
            if (((Map<?, ?>) value).get("properties") instanceof Map<?, ?> properties && properties.containsKey(name)) {
                documents.put((String) ((Map<?, ?>) value).get("title"), (String) name);
            }
        });
        return documents;
    }

    private static void collect(Object node, Map<String, TreeSet<String>> keys) {
        if (node instanceof Map<?, ?> map) {
            if (map.get("title") instanceof String title && map.get("properties") instanceof Map<?, ?> properties) {
                properties
                        .keySet()
                        .forEach(k -> keys.computeIfAbsent(title, t -> new TreeSet<>())
                                .add((String) k));
            }
            map.values().forEach(value -> collect(value, keys));
        } else if (node instanceof List<?> list) {
            list.forEach(item -> collect(item, keys));
        }
    }
}
