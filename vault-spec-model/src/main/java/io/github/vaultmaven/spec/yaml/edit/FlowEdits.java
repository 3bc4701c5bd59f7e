// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.spec.yaml.edit;

import io.github.vaultmaven.diagnostics.TextEdit;
import io.github.vaultmaven.spec.yaml.YamlEntry;
import io.github.vaultmaven.spec.yaml.YamlMap;
import io.github.vaultmaven.spec.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;

/** Edits of a map between braces. */
final class FlowEdits extends MapEdits {

    FlowEdits(YamlMap map, MapText text, NodeText nodes) {
        super(map, text, nodes);
    }

    @Override
    List<TextEdit> set(YamlEntry entry, YamlNode value) {
        return setInline(entry, nodes.flow(value));
    }

    @Override
    List<TextEdit> add(String key, YamlNode value) {
        String added = nodes.key(key) + ": " + nodes.flow(value);
        if (map.entries().isEmpty()) {
            int open = text.start(map.range()) + 1;
            return List.of(text.replace(open, open, added));
        }
        List<YamlEntry> entries = entries();
        YamlEntry last = entries.get(entries.size() - 1);
        int end = text.valueEnd(last);
        int comma = text.skipToToken(end);
        boolean trailing = text.text().charAt(comma) == ',';
        boolean ownLine = text.isBlank(text.lineStart(text.keyStart(last)), text.keyStart(last));
        if (ownLine) {
            return onOwnLine(last, added, trailing ? comma + 1 : end, trailing);
        }
        return List.of(
                trailing ? text.replace(comma + 1, comma + 1, " " + added) : text.replace(end, end, ", " + added));
    }

    /** Like the entry before it, whose comment stays with it. */
    private List<TextEdit> onOwnLine(YamlEntry last, String added, int end, boolean trailing) {
        int lineEnd = text.lineEnd(end);
        int close = text.skipToToken(end);
        String line = "\n" + text.indent(last) + added;
        if (text.isSameLine(end, close)) {
            return List.of(text.replace(end, end, (trailing ? "" : ",") + line));
        }
        var edits = new ArrayList<TextEdit>();
        if (!trailing && lineEnd > end) {
            edits.add(text.replace(end, end, ","));
            edits.add(text.replace(lineEnd, lineEnd, line));
        } else {
            edits.add(text.replace(lineEnd, lineEnd, (trailing ? "" : ",") + line + (trailing ? "," : "")));
        }
        return edits;
    }

    @Override
    List<TextEdit> remove(YamlEntry entry) {
        List<YamlEntry> entries = entries();
        int at = entries.indexOf(entry);
        int from = text.keyStart(entry);
        int comma = text.skipToToken(text.valueEnd(entry));
        if (text.text().charAt(comma) == ',') {
            return List.of(withComma(from, comma + 1));
        }
        if (at == 0) {
            return List.of(text.replace(from, text.valueEnd(entry), ""));
        }
        return behindComma(entries.get(at - 1), from, text.valueEnd(entry));
    }

    /** An entry and the comma behind it; with its line, if it has one of its own. */
    private TextEdit withComma(int from, int to) {
        boolean ownLine = text.isBlank(text.lineStart(from), from) && text.isBlank(to, text.lineEnd(to));
        if (ownLine && text.lineStart(from) > 0) {
            return text.replace(text.lineStart(from), text.nextLine(to), "");
        }
        int end = to;
        while (end < text.text().length() && text.text().charAt(end) == ' ') {
            end++;
        }
        return text.replace(from, end, "");
    }

    /** The last entry and the comma before it; comments between stay. */
    private List<TextEdit> behindComma(YamlEntry before, int from, int to) {
        int comma = text.skipToToken(text.valueEnd(before));
        if (text.isBlank(comma + 1, from)) {
            return List.of(text.replace(comma, to, ""));
        }
        return List.of(text.replace(comma, comma + 1, ""), text.replace(from, to, ""));
    }
}
