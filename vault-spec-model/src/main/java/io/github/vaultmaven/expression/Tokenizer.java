// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Splits text into tokens and refuses what no expression may contain, so that the parser behind it sees only text of
 * bounded size and nesting. Comments are skipped.
 */
final class Tokenizer {

    static final int MAX_LENGTH = 20_000;
    static final int MAX_NESTING = 50;

    private static final Pattern TOKEN = Pattern.compile("(?<skip>\\s++|--[^\\r\\n]*+|/\\*(?s:.*?)\\*/)"
            + "|(?<word>[\\p{L}_][\\p{L}\\p{N}_]*+)"
            + "|(?<number>(?:\\d++(?:\\.\\d*+)?+|\\.\\d++)(?:[eE][+-]?\\d++)?+)"
            + "|(?<text>'(?:[^']++|'')*+')"
            + "|(?<quoted>\"(?:[^\"]++|\"\")++\")"
            + "|(?<symbol>\\|\\||<>|!=|<=|>=|[-+*/%=<>(),.])");

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int nesting;

    private Tokenizer(String text) {
        this.text = text;
    }

    /** The tokens of {@code text}, the last of kind END. */
    static List<Token> tokenize(String text) {
        return new Tokenizer(text).run();
    }

    private List<Token> run() {
        if (text.length() > MAX_LENGTH) {
            throw syntax(
                    "the text has " + text.length() + " characters, at most " + MAX_LENGTH + " are read",
                    new Span(0, text.length()),
                    "Split it into several derived columns.");
        }
        Matcher m = TOKEN.matcher(text);
        int at = 0;
        while (at < text.length()) {
            if (!m.region(at, text.length()).lookingAt()) {
                throw unreadable(at);
            }
            add(m, new Span(at, m.end() - at));
            at = m.end();
        }
        tokens.add(new Token(Token.Kind.END, "", new Span(text.length(), 0)));
        return List.copyOf(tokens);
    }

    private void add(Matcher m, Span span) {
        if (m.group("word") != null) {
            word(new Token(Token.Kind.WORD, m.group(), span));
        } else if (m.group("number") != null) {
            tokens.add(new Token(Token.Kind.NUMBER, m.group(), span));
        } else if (m.group("text") != null) {
            tokens.add(checked(new Token(Token.Kind.TEXT, m.group(), span)));
        } else if (m.group("quoted") != null) {
            tokens.add(checked(new Token(Token.Kind.QUOTED, m.group(), span)));
        } else if (m.group("symbol") != null) {
            symbol(new Token(Token.Kind.SYMBOL, m.group(), span));
        }
    }

    private void word(Token token) {
        boolean prefix =
                token.span().end() < text.length() && text.charAt(token.span().end()) == '\'';
        if (prefix && !token.is("DATE") && !token.is("TIMESTAMP")) {
            throw notInSubset(token.text() + "'…'", token.span(), "Write the text in plain single quotes.");
        }
        nest(token, token.is("CASE"), token.is("END"));
        tokens.add(token);
    }

    private void symbol(Token token) {
        nest(token, token.is("("), token.is(")"));
        // Long dotted names also cost the foreign parser time that grows with their square.
        if (token.is(".") && tokens.size() > 2 && tokens.get(tokens.size() - 2).is(".")) {
            throw notInSubset(".", token.span(), "A column has at most one qualifier, the table's alias.");
        }
        tokens.add(token);
    }

    private void nest(Token token, boolean opens, boolean closes) {
        nesting += opens ? 1 : closes ? -1 : 0;
        if (nesting > MAX_NESTING) {
            throw syntax(
                    "parentheses and CASE are nested more than " + MAX_NESTING + " deep",
                    token.span(),
                    "Split it into several derived columns.");
        }
    }

    private static Token checked(Token token) {
        String text = token.text();
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            if (c == 0 || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
                Span span = new Span(token.span().offset() + i, 1);
                throw syntax("character U+%04X cannot be stored in a database text".formatted(c), span, "Remove it.");
            }
        }
        return token;
    }

    private SyntaxException unreadable(int at) {
        char c = text.charAt(at);
        Span rest = new Span(at, text.length() - at);
        if (c == '\'') {
            return syntax("the text literal has no end", rest, "Close it with a single quote.");
        }
        if (c == '"') {
            return syntax("the quoted name has no end or is empty", rest, "Close it with a double quote.");
        }
        String shown = new String(Character.toChars(text.codePointAt(at)));
        return notInSubset(shown, new Span(at, shown.length()), "");
    }

    private static SyntaxException syntax(String message, Span span, String help) {
        return new SyntaxException(Problem.SYNTAX, message, span, help);
    }

    private static SyntaxException notInSubset(String what, Span span, String help) {
        return new SyntaxException(
                Problem.NOT_IN_SUBSET, "`" + what + "` is not part of the expression language", span, help);
    }
}
