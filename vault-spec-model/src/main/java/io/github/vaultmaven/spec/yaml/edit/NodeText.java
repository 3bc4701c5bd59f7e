// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.spec.yaml.edit;

import io.github.vaultmaven.spec.yaml.ScalarText;
import io.github.vaultmaven.spec.yaml.YamlList;
import io.github.vaultmaven.spec.yaml.YamlMap;
import io.github.vaultmaven.spec.yaml.YamlNode;
import io.github.vaultmaven.spec.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes values as YAML. */
final class NodeText {

    private static final int LONGEST_FLOW = 80;
    private static final String STEP = "  ";

    private final boolean json;

    /** @param json true to quote each key and text, so that JSON stays JSON */
    NodeText(boolean json) {
        this.json = json;
    }

    /** A key. */
    String key(String key) {
        return json ? ScalarText.quoted(key) : ScalarText.of(key);
    }

    /** A value on one line. */
    String flow(YamlNode node) {
        if (node instanceof YamlMap map) {
            return joined(map.entries(), "{", "}", e -> key(e.key().text()) + ": " + flow(e.value()));
        }
        return node instanceof YamlList list ? joined(list.items(), "[", "]", this::flow) : scalar((YamlScalar) node);
    }

    /** True for what is written behind its key rather than below it. */
    static boolean isInline(YamlNode node) {
        if (node instanceof YamlMap map) {
            return map.entries().isEmpty();
        }
        return !(node instanceof YamlList list)
                || list.items().stream().allMatch(YamlScalar.class::isInstance)
                        && new NodeText(false).flow(node).length() <= LONGEST_FLOW;
    }

    /** A key with its value, on as many lines as it takes, without indentation. */
    List<String> entry(String key, YamlNode value) {
        if (isInline(value)) {
            return List.of(key(key) + ": " + flow(value));
        }
        var lines = new ArrayList<String>();
        lines.add(key(key) + ":");
        block(value).forEach(line -> lines.add(STEP + line));
        return lines;
    }

    /** A value that is not written inline, on its own lines. */
    List<String> block(YamlNode node) {
        var lines = new ArrayList<String>();
        if (node instanceof YamlMap map) {
            map.entries().forEach(e -> lines.addAll(entry(e.key().text(), e.value())));
        } else if (node instanceof YamlList list) {
            list.items().forEach(item -> lines.addAll(item(item)));
        }
        return lines;
    }

    private List<String> item(YamlNode item) {
        List<String> lines = isInline(item) ? List.of(flow(item)) : block(item);
        var dashed = new ArrayList<String>();
        lines.forEach(line -> dashed.add((dashed.isEmpty() ? "- " : STEP) + line));
        return dashed;
    }

    private String scalar(YamlScalar scalar) {
        return switch (scalar.kind()) {
            case STRING -> json ? ScalarText.quoted(scalar.text()) : ScalarText.of(scalar.text());
            case NULL -> "null";
            default -> scalar.text();
        };
    }

    private static <T> String joined(Collection<T> items, String open, String close, Function<T, String> text) {
        return items.stream().map(text).collect(Collectors.joining(", ", open, close));
    }
}
