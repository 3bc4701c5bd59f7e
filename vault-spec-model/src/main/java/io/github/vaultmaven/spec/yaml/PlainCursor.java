// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.spec.yaml;

import io.github.vaultmaven.diagnostics.SourceRange;

/** Where {@link PlainReader} is in a text, and what stands there. Not for use by several threads. */
final class PlainCursor {

    private static final String MARKER = "---";

    private final String file;
    private final String text;
    private int at;
    private int line = 1;
    private int lineStart;
    private int indent;
    private boolean marker;
    private int lastLine;
    private int lastColumn;

    PlainCursor(String file, String text) {
        this.file = file;
        this.text = text;
    }

    /** True for a text with line feeds as its only breaks and one unit for each character, without tabs. */
    static boolean isSimple(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' && c != '\n' || c == 0x85 || c >= 0x2028 && c <= 0x2029 || Character.isSurrogate(c)) {
                return false;
            }
        }
        return true;
    }

    void require(boolean plain) {
        if (!plain) {
            throw new NotPlainException();
        }
    }

    /** The character here; a line feed at the end of the text. */
    char character() {
        return at(at);
    }

    private char at(int offset) {
        return offset < text.length() ? text.charAt(offset) : '\n';
    }

    /** Columns before the line's first character; -1 behind the last line of a document. */
    int indent() {
        return indent;
    }

    /** Columns before this place. */
    int column() {
        return at - lineStart;
    }

    /** This place, of no length. */
    SourceRange here() {
        return new SourceRange(file, line, column() + 1, line, column() + 1);
    }

    /** What was read last ends here. */
    void endsAt(SourceRange place) {
        lastLine = place.endLine();
        lastColumn = place.endColumn();
    }

    /** From where something begins to where what was read last ends. */
    SourceRange rangeFrom(SourceRange start) {
        return new SourceRange(file, start.startLine(), start.startColumn(), lastLine, lastColumn);
    }

    /** True behind the last value of a document that another one follows. */
    boolean isMarker() {
        return marker;
    }

    void passMarker() {
        at += MARKER.length();
        endLine();
    }

    boolean isLineEnd() {
        return character() == '\n' || character() == '#' && at(at - 1) == ' ';
    }

    boolean isDash() {
        return character() == '-' && at(at + 1) == ' ';
    }

    void passDash() {
        at++;
        skipSpaces();
        require(!isLineEnd());
    }

    boolean isColon() {
        return character() == ':';
    }

    /** The colon of a key has a space or the line's end behind it. */
    void passColon() {
        require(isColon() && (at(at + 1) == ' ' || at(at + 1) == '\n'));
        at++;
    }

    void skipSpaces() {
        while (character() == ' ') {
            at++;
        }
    }

    /** Nothing but a comment may follow on this line; on to the next one that says something. */
    void endLine() {
        skipSpaces();
        require(isLineEnd());
        at = lineEnd();
        toContent();
    }

    /** To the first character of a line that says something, from the start or end of a line. */
    void toContent() {
        skipEmptyLines();
        marker = at == lineStart && text.startsWith(MARKER, at) && (at(at + 3) == ' ' || at(at + 3) == '\n');
        indent = marker || at == text.length() ? -1 : column();
    }

    private void skipEmptyLines() {
        skipSpaces();
        while (at < text.length() && (character() == '\n' || character() == '#')) {
            at = lineEnd();
            if (at < text.length()) {
                at++;
                line++;
                lineStart = at;
            }
            skipSpaces();
        }
    }

    private int lineEnd() {
        int end = text.indexOf('\n', at);
        return end < 0 ? text.length() : end;
    }

    /** On to what stands next between brackets, on this line or a later one. */
    void skipLines() {
        skipSpaces();
        require(character() != '#' || at == lineStart || at(at - 1) == ' ');
        skipEmptyLines();
    }

    /** Passes an opening bracket, and the closing one where nothing stands between them; true if so. */
    boolean opens(char close) {
        at++;
        skipLines();
        return character() == close && closes();
    }

    /** Passes the comma before another item, or the closing bracket; true for the comma. */
    boolean goesOn(char close) {
        skipLines();
        if (character() == close) {
            return !closes();
        }
        require(character() == ',');
        at++;
        skipLines();
        return true;
    }

    private boolean closes() {
        at++;
        lastLine = line;
        lastColumn = column() + 1;
        return true;
    }

    /** A text in quotes, without escapes but that of the single quote. */
    YamlScalar quoted(char quote, ScalarLayout.Style style) {
        int from = at++;
        boolean doubled = false;
        for (; character() != quote || quote == '\'' && at(at + 1) == quote; at++) {
            require(character() != '\n' && (quote == '\'' || character() != '\\'));
            if (character() == quote) {
                doubled = true;
                at++;
            }
        }
        at++;
        String written = text.substring(from, at);
        String inner = written.substring(1, written.length() - 1);
        String value = doubled ? inner.replace("''", "'") : inner;
        return scalar(value, ScalarKind.STRING, from, new ScalarLayout(style, written, 0));
    }

    /** A text without quotes; between brackets it ends before their marks. */
    YamlScalar plain(boolean within) {
        int from = at;
        int end = at;
        for (char c = character(); !endsPlain(c, within); c = character()) {
            at++;
            if (c != ' ') {
                end = at;
            }
        }
        require(end > from);
        at = end;
        String value = text.substring(from, end);
        return scalar(value, ScalarReader.plainKind(value), from, ScalarLayout.PLAIN);
    }

    private boolean endsPlain(char c, boolean within) {
        return switch (c) {
            case '\n' -> true;
            case '#' -> at(at - 1) == ' ';
            case ':' -> at(at + 1) == ' ' || at(at + 1) == '\n' || within && isMark(at(at + 1));
            case ',', '[', ']', '{', '}' -> within;
            default -> false;
        };
    }

    private static boolean isMark(char c) {
        return c == ',' || c == '[' || c == ']' || c == '{' || c == '}';
    }

    private YamlScalar scalar(String value, ScalarKind kind, int from, ScalarLayout layout) {
        lastLine = line;
        lastColumn = column() + 1;
        return new YamlScalar(
                value, kind, new SourceRange(file, line, from - lineStart + 1, lastLine, lastColumn), layout);
    }
}
