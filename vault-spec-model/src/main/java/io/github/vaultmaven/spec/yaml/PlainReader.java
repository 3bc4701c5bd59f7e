// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.spec.yaml;

import io.github.vaultmaven.diagnostics.SourceRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads what most specs are written in: maps and lists in blocks or on a line, plain and quoted texts on one line,
 * comments, documents. It gives up on a whole file at the first thing beyond that, or that may be wrong, and
 * {@link TreeBuilder} reads the file instead, so that YAML has one definition and one voice for what is wrong with it.
 *
 * <p>Why there is such a reader beside the library's: of validating ten thousand entities a seventh of the processor time
 * and a quarter of what was allocated went into the library's events, four tokens and eight marks for a value. A test
 * compares both trees over all specs of the product and over random documents.
 */
final class PlainReader {

    /** What no text without quotes starts with, or may have a meaning of its own there. */
    private static final String NO_START = "-?:,[]{}#&*!|>'\"%@`.";

    /** Behind a longer one the library does not look for the colon of a key. */
    private static final int LONGEST_KEY = 1_000;

    /** So that a larger file, which may have too many values, is never read here: each value has two characters. */
    private static final int LONGEST_TEXT = TreeBuilder.MAX_NODES;

    private final PlainCursor cursor;

    private PlainReader(PlainCursor cursor) {
        this.cursor = cursor;
    }

    /**
     * Reads all documents of a file.
     *
     * @param file path to show to the user
     * @param text what stands in it, without byte order mark
     * @return at least one document, or nothing where another reader has to look at the file
     */
    static Optional<List<YamlNode>> read(String file, String text) {
        if (text.length() > LONGEST_TEXT || !PlainCursor.isSimple(text)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new PlainReader(new PlainCursor(file, text)).documents());
        } catch (NotPlainException e) {
            return Optional.empty();
        }
    }

    private List<YamlNode> documents() {
        var documents = new ArrayList<YamlNode>();
        cursor.toContent();
        if (cursor.isMarker()) {
            cursor.passMarker();
        }
        documents.add(document());
        while (cursor.isMarker()) {
            cursor.passMarker();
            documents.add(document());
        }
        return documents;
    }

    private YamlNode document() {
        YamlNode root = block(cursor.indent(), 0);
        cursor.require(cursor.indent() < 0);
        return root;
    }

    private YamlNode block(int column, int depth) {
        cursor.require(column >= 0 && depth < TreeBuilder.MAX_DEPTH);
        if (cursor.isDash()) {
            return list(column, depth);
        }
        return map(column, depth, scalar(false));
    }

    private YamlMap map(int column, int depth, YamlScalar firstKey) {
        var entries = new ArrayList<YamlEntry>(4);
        add(entries, firstKey, value(column, depth));
        while (cursor.indent() == column) {
            YamlScalar key = scalar(false);
            add(entries, key, value(column, depth));
        }
        cursor.require(cursor.indent() < column);
        return map(entries, cursor.rangeFrom(firstKey.range()));
    }

    private YamlMap map(List<YamlEntry> entries, SourceRange range) {
        cursor.require(EntryMap.areDifferent(entries));
        return new YamlMap(EntryMap.of(entries), range);
    }

    private void add(List<YamlEntry> entries, YamlScalar key, YamlNode value) {
        String text = key.text();
        cursor.require(!text.isEmpty() && text.length() < LONGEST_KEY && !text.equals("<<"));
        entries.add(new YamlEntry(key, value));
    }

    /** What stands behind a key of a block in that column, or below it. */
    private YamlNode value(int column, int depth) {
        cursor.passColon();
        SourceRange behind = cursor.here();
        cursor.skipSpaces();
        if (cursor.isLineEnd()) {
            cursor.endLine();
            if (cursor.indent() > column || cursor.indent() == column && cursor.isDash()) {
                return block(cursor.indent(), depth + 1);
            }
            cursor.endsAt(behind);
            return new YamlScalar("", ScalarKind.NULL, behind, ScalarLayout.PLAIN);
        }
        YamlNode node = flow(false, depth + 1);
        cursor.endLine();
        cursor.require(cursor.indent() <= column);
        return node;
    }

    private YamlList list(int column, int depth) {
        SourceRange start = cursor.here();
        var items = new ArrayList<YamlNode>(4);
        while (cursor.indent() == column && cursor.isDash()) {
            items.add(item(column, depth + 1));
        }
        cursor.require(cursor.indent() <= column);
        return new YamlList(items, cursor.rangeFrom(start));
    }

    private YamlNode item(int column, int depth) {
        cursor.passDash();
        int within = cursor.column();
        YamlNode node = flow(false, depth);
        if (node instanceof YamlScalar key && cursor.isColon()) {
            cursor.require(depth < TreeBuilder.MAX_DEPTH);
            return map(within, depth, key);
        }
        cursor.endLine();
        cursor.require(cursor.indent() <= column);
        return node;
    }

    /** A value on a line: a text, or what stands between brackets or braces, which may go over lines. */
    private YamlNode flow(boolean within, int depth) {
        char c = cursor.character();
        if (c != '[' && c != '{') {
            return scalar(within);
        }
        cursor.require(depth < TreeBuilder.MAX_DEPTH);
        SourceRange start = cursor.here();
        return c == '[' ? flowList(start, depth) : flowMap(start, depth);
    }

    private YamlList flowList(SourceRange start, int depth) {
        var items = new ArrayList<YamlNode>(4);
        if (!cursor.opens(']')) {
            do {
                items.add(flow(true, depth + 1));
            } while (cursor.goesOn(']'));
        }
        return new YamlList(items, cursor.rangeFrom(start));
    }

    private YamlMap flowMap(SourceRange start, int depth) {
        var entries = new ArrayList<YamlEntry>(4);
        if (!cursor.opens('}')) {
            do {
                YamlScalar key = scalar(true);
                cursor.passColon();
                cursor.skipLines();
                add(entries, key, flow(true, depth + 1));
            } while (cursor.goesOn('}'));
        }
        return map(entries, cursor.rangeFrom(start));
    }

    private YamlScalar scalar(boolean within) {
        char c = cursor.character();
        if (c == '\'') {
            return cursor.quoted(c, ScalarLayout.Style.SINGLE_QUOTED);
        } else if (c == '"') {
            return cursor.quoted(c, ScalarLayout.Style.DOUBLE_QUOTED);
        }
        cursor.require(NO_START.indexOf(c) < 0);
        return cursor.plain(within);
    }
}
