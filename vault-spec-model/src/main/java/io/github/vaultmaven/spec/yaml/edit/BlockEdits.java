// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.spec.yaml.edit;

import io.github.vaultmaven.diagnostics.TextEdit;
import io.github.vaultmaven.spec.yaml.YamlEntry;
import io.github.vaultmaven.spec.yaml.YamlList;
import io.github.vaultmaven.spec.yaml.YamlMap;
import io.github.vaultmaven.spec.yaml.YamlNode;
import java.util.List;
import java.util.stream.Collectors;

/** Edits of a map whose keys stand below each other. */
final class BlockEdits extends MapEdits {

    private static final String STEP = "  ";

    BlockEdits(YamlMap map, MapText text, NodeText nodes) {
        super(map, text, nodes);
    }

    @Override
    List<TextEdit> set(YamlEntry entry, YamlNode value) {
        if (!NodeText.isInline(value)) {
            return setBelow(entry, lines(nodes.block(value), text.indent(entry) + STEP));
        }
        return isBelow(entry) ? pullUp(entry, nodes.flow(value)) : setInline(entry, nodes.flow(value));
    }

    /** True for a map or list on the lines below its key. */
    private boolean isBelow(YamlEntry entry) {
        boolean collection = entry.value() instanceof YamlMap || entry.value() instanceof YamlList;
        return collection && !text.isAlias(entry) && !text.isSameLine(text.keyEnd(entry), text.valueStart(entry));
    }

    private List<TextEdit> pullUp(YamlEntry entry, String value) {
        int colon = text.afterColon(entry);
        int before = text.lineEnd(text.lineStart(text.valueStart(entry)) - 1);
        return List.of(text.replace(colon, colon, " " + value), text.replace(before, text.valueEnd(entry), ""));
    }

    private List<TextEdit> setBelow(YamlEntry entry, String lines) {
        int to = text.valueEnd(entry);
        if (isBelow(entry)) {
            int before = text.lineEnd(text.lineStart(text.valueStart(entry)) - 1);
            return List.of(text.replace(before, to, lines));
        }
        int end = text.lineEnd(to);
        boolean comment = !text.isBlank(to, end);
        return comment
                ? List.of(text.replace(text.afterColon(entry), to, ""), text.replace(end, end, lines))
                : List.of(text.replace(text.afterColon(entry), end, lines));
    }

    @Override
    List<TextEdit> add(String key, YamlNode value) {
        if (map.entries().isEmpty()) {
            throw new EditRefused("the map has no place of its own");
        }
        List<YamlEntry> entries = entries();
        int end = text.lineEnd(text.valueEnd(entries.get(entries.size() - 1)));
        return List.of(text.replace(end, end, lines(nodes.entry(key, value), text.indent(entries.get(0)))));
    }

    @Override
    List<TextEdit> remove(YamlEntry entry) {
        if (entries().size() == 1) {
            return List.of(text.replace(text.keyStart(entry), text.valueEnd(entry), "{}"));
        }
        int from = text.keyStart(entry);
        int lineStart = text.lineStart(from);
        int to = text.lineEnd(text.valueEnd(entry));
        if (text.isBlank(lineStart, from)) {
            return List.of(wholeLines(lineStart, to));
        }
        return List.of(behindDash(entry, from, to));
    }

    /** With the line break behind them, or the one before them at the end of the text. */
    private TextEdit wholeLines(int from, int to) {
        int next = text.nextLine(to);
        boolean last = next == to;
        return last && from > 0 ? text.replace(text.lineEnd(from - 1), to, "") : text.replace(from, next, "");
    }

    /** The first key of a map in a list: the next one moves up to the dash, unless a comment stands between. */
    private TextEdit behindDash(YamlEntry entry, int from, int to) {
        String before = text.text().substring(text.lineStart(from), from);
        if (!before.replace('-', ' ').isBlank()) {
            throw new EditRefused("something stands before the key");
        }
        YamlEntry next = entries().get(entries().indexOf(entry) + 1);
        boolean comment = !text.isBlank(to, text.keyStart(next));
        return comment ? text.replace(from - 1, to, "") : text.replace(from, text.keyStart(next), "");
    }

    private static String lines(List<String> lines, String indent) {
        return lines.stream().map(line -> "\n" + indent + line).collect(Collectors.joining());
    }
}
