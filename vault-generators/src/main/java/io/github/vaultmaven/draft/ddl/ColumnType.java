// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft.ddl;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads the type of a column: words that belong together, lengths, arrays, and what stands in angle brackets. */
final class ColumnType {

    /** Words that go on a type, by the word before them. */
    private static final Map<String, Set<String>> GOES_ON = Map.ofEntries(
            Map.entry("double", Set.of("precision")),
            Map.entry("character", Set.of("varying", "large")),
            Map.entry("char", Set.of("varying", "large")),
            Map.entry("national", Set.of("character", "char", "varchar")),
            Map.entry("bit", Set.of("varying")),
            Map.entry("binary", Set.of("varying", "large")),
            Map.entry("varying", Set.of("large")),
            Map.entry("large", Set.of("object")),
            Map.entry("long", Set.of("raw", "varchar", "text")),
            Map.entry("interval", Set.of("year", "day", "hour", "minute", "second", "month")),
            Map.entry("unsigned", Set.of("big")),
            Map.entry("big", Set.of("int")));

    private static final Set<String> SIGNS = Set.of("unsigned", "signed", "zerofill");
    private static final Set<String> ZONED = Set.of("timestamp", "time", "timestamptz", "datetime");

    private ColumnType() {}

    /** Takes a type and spells it in lower case, {@code numeric(10,2)}, {@code timestamp with time zone}. */
    static String read(Tokens tokens) {
        var type = new StringBuilder();
        List<String> name = tokens.qualified();
        String last = name.get(name.size() - 1).toLowerCase(Locale.ROOT);
        type.append(last);
        while (tokens.more()
                && GOES_ON.getOrDefault(last, Set.of()).contains(tokens.peek().lower())) {
            last = tokens.take().lower();
            type.append(' ').append(last);
        }
        if (tokens.sees("(")) {
            type.append(text(tokens.group()));
        }
        if (tokens.sees("<")) {
            type.append(angles(tokens));
        }
        while (tokens.more() && SIGNS.contains(tokens.peek().lower())) {
            type.append(' ').append(tokens.take().lower());
        }
        if (ZONED.contains(name.get(name.size() - 1).toLowerCase(Locale.ROOT))) {
            zone(tokens, type);
        }
        while (tokens.sees("[")) {
            tokens.skipTo("]");
            tokens.expect("]");
            type.append("[]");
        }
        return type.toString();
    }

    private static void zone(Tokens tokens, StringBuilder type) {
        for (List<String> words : List.of(
                List.of("with", "local", "time", "zone"),
                List.of("with", "time", "zone"),
                List.of("without", "time", "zone"))) {
            if (tokens.skip(words.toArray(String[]::new))) {
                type.append(' ').append(String.join(" ", words));
            }
        }
    }

    private static String angles(Tokens tokens) {
        int depth = 0;
        int mark = tokens.mark();
        do {
            Token token = tokens.take();
            depth += token.is("<") ? 1 : token.is(">") ? -1 : 0;
        } while (depth > 0);
        return text(tokens.since(mark));
    }

    private static String text(List<Token> tokens) {
        var text = new StringBuilder();
        for (Token token : tokens) {
            text.append(token.kind() == Token.Kind.TEXT ? "'" + token.text() + "'" : token.lower());
        }
        return text.toString();
    }
}
