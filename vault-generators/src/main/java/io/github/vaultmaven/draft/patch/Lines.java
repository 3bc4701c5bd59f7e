// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft.patch;

import io.github.vaultmaven.diagnostics.SourceRange;
import io.github.vaultmaven.spec.yaml.ScalarKind;
import io.github.vaultmaven.spec.yaml.ScalarText;
import io.github.vaultmaven.spec.yaml.YamlEntry;
import io.github.vaultmaven.spec.yaml.YamlList;
import io.github.vaultmaven.spec.yaml.YamlMap;
import io.github.vaultmaven.spec.yaml.YamlNode;
import io.github.vaultmaven.spec.yaml.YamlScalar;
import io.github.vaultmaven.spec.yaml.edit.EditRefused;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The lines of YAML texts: those that belong to a value, and new ones put behind a value. */
final class Lines {

    private Lines() {}

    static List<String> of(String content) {
        return new ArrayList<>(List.of(content.split("\n", -1)));
    }

    /** The last line of a value, counted from 1. */
    static int last(YamlNode node) {
        int end = end(node.range());
        if (node instanceof YamlMap map && !map.entries().isEmpty() && isBlock(map)) {
            end = map.entries().stream().mapToInt(Lines::last).max().orElse(end);
        } else if (node instanceof YamlList list && !list.items().isEmpty() && isBlock(list)) {
            end = list.items().stream().mapToInt(Lines::last).max().orElse(end);
        }
        return end;
    }

    static int last(YamlEntry entry) {
        return Math.max(entry.key().range().endLine(), last(entry.value()));
    }

    private static int end(SourceRange range) {
        return range.endColumn() <= 1 && range.endLine() > range.startLine() ? range.endLine() - 1 : range.endLine();
    }

    /** True where entries stand on lines of their own, below each other. */
    static boolean isBlock(YamlMap map) {
        int column = map.heading().startColumn();
        return !map.entries().isEmpty()
                && map.range().startColumn() == column
                && map.range().startLine() == map.heading().startLine()
                && map.entries().stream().allMatch(e -> e.key().range().startColumn() == column);
    }

    /** True where items stand on lines of their own, behind a dash. */
    static boolean isBlock(YamlList list) {
        if (list.items().isEmpty() || isClosed(list)) {
            return false;
        }
        List<SourceRange> items = list.items().stream().map(YamlNode::range).toList();
        SourceRange first = items.get(0);
        boolean dashed =
                list.range().startLine() == first.startLine() && list.range().startColumn() < first.startColumn();
        return dashed
                && items.stream().map(SourceRange::startColumn).distinct().count() == 1
                && items.stream().map(SourceRange::startLine).distinct().count() == items.size();
    }

    /** A bracket stands behind the last item. */
    private static boolean isClosed(YamlList list) {
        SourceRange last = list.items().get(list.items().size() - 1).range();
        return list.range().endLine() == last.endLine() && list.range().endColumn() > last.endColumn();
    }

    /** The lines from one to another, with comments right above them, moved to another indentation. */
    static List<String> taken(String content, int first, int last, int indent) {
        List<String> lines = of(content);
        int from = first - 1;
        int old = indentOf(lines.get(from));
        while (from > 0 && lines.get(from - 1).strip().startsWith("#") && indentOf(lines.get(from - 1)) == old) {
            from--;
        }
        return lines.subList(from, last).stream()
                .map(l -> l.isBlank() ? "" : " ".repeat(indent) + l.substring(Math.min(old, indentOf(l))))
                .toList();
    }

    static int indentOf(String line) {
        return line.length() - line.stripLeading().length();
    }

    /** The content with lines put behind a line, which is counted from 1. */
    static String inserted(String content, int behind, List<String> added) {
        List<String> lines = of(content);
        boolean carriage = !lines.isEmpty() && lines.get(0).endsWith("\r");
        boolean atEnd = behind >= lines.size();
        List<String> wanted = added.stream().map(l -> carriage ? l + "\r" : l).toList();
        lines.addAll(Math.min(behind, lines.size()), wanted);
        String joined = String.join("\n", lines);
        return atEnd ? joined + "\n" : joined;
    }

    /** The content with another text for a value that stands on one line. */
    static String replaced(String content, SourceRange range, String text) {
        List<String> lines = of(content);
        String line = lines.get(range.startLine() - 1);
        lines.set(
                range.startLine() - 1,
                line.substring(0, range.startColumn() - 1) + text + line.substring(range.endColumn() - 1));
        return String.join("\n", lines);
    }

    /** The content without a line, which is counted from 1. */
    static String removed(String content, int line) {
        List<String> lines = of(content);
        lines.remove(line - 1);
        return String.join("\n", lines);
    }

    /** The content with an item behind the last one of a list in brackets. */
    static String inFlow(String content, YamlList list, String item) {
        if (list.items().isEmpty()) {
            throw new EditRefused("the list is empty");
        }
        YamlNode last = list.items().get(list.items().size() - 1);
        List<String> lines = of(content);
        int line = last.range().endLine() - 1;
        int column = last.range().endColumn() - 1;
        String text = lines.get(line);
        lines.set(line, text.substring(0, column) + ", " + item + text.substring(column));
        return String.join("\n", lines);
    }

    /** A value on one line. */
    static String flow(YamlNode node) {
        if (node instanceof YamlMap map) {
            return map.entries().stream()
                    .map(e -> ScalarText.of(e.key().text()) + ": " + flow(e.value()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        return node instanceof YamlList list
                ? list.items().stream().map(Lines::flow).collect(Collectors.joining(", ", "[", "]"))
                : ((YamlScalar) node).kind() == ScalarKind.STRING
                        ? ScalarText.of(((YamlScalar) node).text())
                        : ((YamlScalar) node).text();
    }
}
