// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft.ddl;

import java.util.ArrayList;
import java.util.List;

/** Reads a statement from left to right. */
final class Tokens {

    private final List<Token> all;
    private int at;

    Tokens(List<Token> tokens) {
        this.all = tokens;
    }

    boolean more() {
        return at < all.size();
    }

    /** The token at hand; the last one, if there is no more. */
    Token peek() {
        return all.get(Math.min(at, all.size() - 1));
    }

    /** Takes the token at hand. */
    Token take() {
        if (!more()) {
            throw new UnreadableStatement(peek().line(), "the statement ends too early");
        }
        return all.get(at++);
    }

    /** True if these words come next; takes nothing. */
    boolean sees(String... words) {
        for (int i = 0; i < words.length; i++) {
            if (at + i >= all.size() || !all.get(at + i).is(words[i])) {
                return false;
            }
        }
        return true;
    }

    /** Takes these words if they come next. */
    boolean skip(String... words) {
        boolean seen = sees(words);
        if (seen) {
            at += words.length;
        }
        return seen;
    }

    /** True if any of these words comes next. */
    boolean seesAny(List<String> words) {
        return more() && words.stream().anyMatch(this::sees);
    }

    /** Takes a word that must be there. */
    void expect(String word) {
        if (!skip(word)) {
            throw new UnreadableStatement(peek().line(), "'" + word + "' is missing before '" + peek().text() + "'");
        }
    }

    /** Takes a name. */
    String name() {
        Token token = take();
        if (!token.isName() && token.kind() != Token.Kind.TEXT) {
            throw new UnreadableStatement(token.line(), "a name is missing before '" + token.text() + "'");
        }
        return token.text();
    }

    /** Takes a name with what qualifies it, outermost first. Names in one pair of quotes may hold points. */
    List<String> qualified() {
        var parts = new ArrayList<String>();
        boolean quoted = peek().kind() == Token.Kind.QUOTED;
        parts.add(name());
        while (skip(".")) {
            parts.add(name());
        }
        while (!quoted && sees("-") && at + 1 < all.size() && all.get(at + 1).start() == peek().end()) {
            take();
            parts.set(parts.size() - 1, parts.get(parts.size() - 1) + "-" + take().text());
            while (skip(".")) {
                parts.add(name());
            }
        }
        return quoted && parts.size() == 1 && parts.get(0).matches("[^.]+(\\.[^.]+){1,2}")
                ? List.of(parts.get(0).split("\\."))
                : parts;
    }

    /** Takes names in parentheses; what stands behind a name, such as a direction or a length, is passed over. */
    List<String> nameList() {
        expect("(");
        var names = new ArrayList<String>();
        while (!skip(")")) {
            names.add(name());
            skipTo(",", ")");
            skip(",");
        }
        return names;
    }

    /** Moves to one of these signs outside of parentheses, or to the end. */
    void skipTo(String... signs) {
        int depth = 0;
        while (more()) {
            if (depth == 0) {
                for (String sign : signs) {
                    if (sees(sign)) {
                        return;
                    }
                }
            }
            depth += sees("(") ? 1 : sees(")") ? -1 : 0;
            at++;
        }
    }

    /** Takes what stands in parentheses, with them. */
    List<Token> group() {
        int from = at;
        expect("(");
        skipTo(")");
        expect(")");
        return all.subList(from, at);
    }

    /** Where the reader stands. */
    int mark() {
        return at;
    }

    /** Goes back to where the reader stood. */
    void back(int mark) {
        at = mark;
    }

    /** The tokens from a mark to the current place. */
    List<Token> since(int mark) {
        return all.subList(mark, at);
    }
}
