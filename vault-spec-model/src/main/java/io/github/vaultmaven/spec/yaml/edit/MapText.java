// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.spec.yaml.edit;

import io.github.vaultmaven.diagnostics.SourceRange;
import io.github.vaultmaven.diagnostics.SourceText;
import io.github.vaultmaven.diagnostics.TextEdit;
import io.github.vaultmaven.spec.yaml.YamlEntry;

/** Offsets into a file's text of what the entries of a map are made of. */
final class MapText {

    private final SourceText source;
    private final String file;

    MapText(SourceText source, String file) {
        this.source = source;
        this.file = file;
    }

    String text() {
        return source.text();
    }

    int keyStart(YamlEntry entry) {
        return start(entry.key().range());
    }

    int keyEnd(YamlEntry entry) {
        return end(entry.key().range());
    }

    /** True if a colon follows the key; between braces it may be missing. */
    boolean hasColon(YamlEntry entry) {
        int at = skipBlanks(keyEnd(entry));
        return at < text().length() && text().charAt(at) == ':';
    }

    /** Offset behind the colon, or behind the key where there is none. */
    int afterColon(YamlEntry entry) {
        return hasColon(entry) ? skipBlanks(keyEnd(entry)) + 1 : keyEnd(entry);
    }

    /** True for {@code *name}, whose value has the place of what it repeats. */
    boolean isAlias(YamlEntry entry) {
        int at = skipBlanks(afterColon(entry));
        return at < text().length() && text().charAt(at) == '*';
    }

    /** Offset of the value, behind anchor and tag; behind the colon where nothing is written. */
    int valueStart(YamlEntry entry) {
        return isAlias(entry)
                ? skipBlanks(afterColon(entry))
                : Math.max(afterColon(entry), start(entry.value().range()));
    }

    /** Offset behind the last visible character of the value. */
    int valueEnd(YamlEntry entry) {
        int from = valueStart(entry);
        int to = isAlias(entry)
                ? wordEnd(from)
                : Math.max(from, end(entry.value().range()));
        while (to > from && isSpace(text().charAt(to - 1))) {
            to--;
        }
        return to;
    }

    boolean isSameLine(int a, int b) {
        return source.lineAt(a) == source.lineAt(b);
    }

    /** Offset of the start of the line that an offset is on. */
    int lineStart(int offset) {
        return source.lineStart(source.lineAt(offset));
    }

    /** Offset behind the line that an offset is on, without its line break. */
    int lineEnd(int offset) {
        return source.lineEnd(source.lineAt(offset));
    }

    /** Offset behind the line that an offset is on, with its line break. */
    int nextLine(int offset) {
        int line = source.lineAt(offset);
        return line < source.lineCount() ? source.lineStart(line + 1) : text().length();
    }

    /** True if there is nothing but spaces, tabs and line breaks between two offsets. */
    boolean isBlank(int from, int to) {
        return text().substring(from, to).isBlank();
    }

    /** The first character behind an offset that is neither blank nor part of a comment. */
    int skipToToken(int from) {
        int at = from;
        while (at < text().length() && (isSpace(text().charAt(at)) || startsComment(at))) {
            at = startsComment(at) ? lineEnd(at) : at + 1;
        }
        return at;
    }

    /** Spaces before the first character of a map's keys. */
    String indent(YamlEntry entry) {
        return " ".repeat(entry.key().range().startColumn() - 1);
    }

    TextEdit replace(int from, int to, String with) {
        int first = source.lineAt(from);
        int last = source.lineAt(to);
        var range =
                new SourceRange(file, first, from - source.lineStart(first) + 1, last, to - source.lineStart(last) + 1);
        return new TextEdit(range, text().substring(from, to), with);
    }

    int start(SourceRange range) {
        return source.lineStart(range.startLine()) + range.startColumn() - 1;
    }

    int end(SourceRange range) {
        return source.lineStart(range.endLine()) + range.endColumn() - 1;
    }

    private boolean startsComment(int at) {
        return text().charAt(at) == '#' && (at == 0 || isSpace(text().charAt(at - 1)));
    }

    private int skipBlanks(int from) {
        int at = from;
        while (at < text().length() && (text().charAt(at) == ' ' || text().charAt(at) == '\t')) {
            at++;
        }
        return at;
    }

    private int wordEnd(int from) {
        int at = from;
        while (at < text().length() && !isSpace(text().charAt(at)) && ",[]{}".indexOf(text().charAt(at)) < 0) {
            at++;
        }
        return at;
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r';
    }
}
