// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.expression;

import java.util.List;

/**
 * Walks the tokens while the foreign tree is converted.
 *
 * <p>The converter must meet every token in order. So each node gets its exact place, and syntax that the foreign
 * parser accepts but our tree cannot say is found rather than dropped.
 */
final class Cursor {

    private final List<Token> tokens;
    private int next;

    Cursor(List<Token> tokens) {
        this.tokens = tokens;
    }

    Token peek() {
        return tokens.get(next);
    }

    /** The token {@code ahead} places further on, or the end. */
    Token peek(int ahead) {
        return tokens.get(Math.min(next + ahead, tokens.size() - 1));
    }

    Token take(Token.Kind kind) {
        if (peek().kind() != kind) {
            throw notInSubset("");
        }
        return tokens.get(next++);
    }

    /** Takes the keyword or symbol if it is next. */
    boolean accept(String keyword) {
        boolean found = peek().is(keyword);
        next += found ? 1 : 0;
        return found;
    }

    /** Takes these keywords or symbols, which must be next. */
    void expect(String... keywords) {
        for (String keyword : keywords) {
            if (!accept(keyword)) {
                throw notInSubset("");
            }
        }
    }

    Name name() {
        if (!peek().isName()) {
            throw notInSubset("");
        }
        Token token = tokens.get(next++);
        return token.kind() == Token.Kind.QUOTED ? new Name(token.unquoted(), true) : Name.plain(token.text());
    }

    /** Number of tokens taken, to be given to {@link #since}. */
    int mark() {
        return next;
    }

    /** From the token at {@code mark} to the last one taken. */
    Span since(int mark) {
        int start = tokens.get(mark).span().offset();
        return new Span(start, tokens.get(next - 1).span().end() - start);
    }

    /** The next token is not part of the language. */
    SyntaxException notInSubset(String help) {
        Token token = peek();
        String message = token.kind() == Token.Kind.END
                ? "this construct is not part of the expression language"
                : token + " is not part of the expression language";
        String advice = help.isEmpty() ? Keywords.help(token.text()) : help;
        return new SyntaxException(Problem.NOT_IN_SUBSET, message, token.span(), advice);
    }
}
