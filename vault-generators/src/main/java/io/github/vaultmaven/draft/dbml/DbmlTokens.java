// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft.dbml;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The tokens of DBML, line breaks among them. */
final class DbmlTokens {

    private static final Pattern TOKEN = Pattern.compile("(?s)(?<blank>[ \\t\\r]+|//[^\\n]*|/\\*.*?(?:\\*/|\\z))"
            + "|(?<text>'''.*?(?:'''|\\z)|'(?:\\\\.|[^'\\\\\\n])*'?|`[^`]*`?)"
            + "|(?<quoted>\"[^\"\\n]*\"?)"
            + "|(?<word>[\\p{L}\\p{N}_#$]+)|(?<break>\\n)|(?<sign><>|.)");

    private final List<Token> tokens = new ArrayList<>();
    private int at;

    /** A token: a word, a quoted name, a text without its quotes, a line break or a sign. */
    record Token(String kind, String text, int line) {

        boolean is(String word) {
            return (kind.equals("word") || kind.equals("sign")) && text.equalsIgnoreCase(word);
        }

        boolean isName() {
            return kind.equals("word") || kind.equals("quoted");
        }
    }

    DbmlTokens(String text) {
        int line = 1;
        Matcher m = TOKEN.matcher(text);
        while (m.find()) {
            String found = m.group();
            if (m.group("text") != null) {
                tokens.add(new Token("text", inner(found), line));
            } else if (m.group("quoted") != null) {
                tokens.add(new Token("quoted", found.replace("\"", ""), line));
            } else if (m.group("word") != null) {
                tokens.add(new Token("word", found, line));
            } else if (m.group("break") != null) {
                tokens.add(new Token("break", "", line));
            } else if (m.group("sign") != null) {
                tokens.add(new Token("sign", found, line));
            }
            line += (int) found.chars().filter(c -> c == '\n').count();
        }
        tokens.add(new Token("end", "", line));
    }

    private static String inner(String text) {
        String quote = text.startsWith("'''") ? "'''" : text.substring(0, 1);
        int end = text.length() - (text.length() > quote.length() && text.endsWith(quote) ? quote.length() : 0);
        return text.substring(quote.length(), Math.max(quote.length(), end))
                .replace("\\'", "'")
                .strip();
    }

    Token peek() {
        return tokens.get(at);
    }

    Token take() {
        Token token = tokens.get(at);
        at = Math.min(at + 1, tokens.size() - 1);
        return token;
    }

    /** Gives the last token back. */
    void back() {
        at--;
    }

    boolean more() {
        return !peek().kind().equals("end");
    }

    boolean take(String sign) {
        boolean is = peek().is(sign);
        if (is) {
            take();
        }
        return is;
    }

    void breaks() {
        while (peek().kind().equals("break")) {
            take();
        }
    }

    void line() {
        while (more() && !peek().kind().equals("break")) {
            take();
        }
    }

    /** Takes what stands between braces, nested ones too, the next of which has not been taken. */
    void block() {
        int depth = 0;
        do {
            Token token = take();
            depth += token.is("{") ? 1 : token.is("}") ? -1 : 0;
        } while (depth > 0 && more());
    }

    /** Passes over the rest of a line, or to the end of the block that it begins. */
    void skipped() {
        while (more() && !peek().kind().equals("break") && !peek().is("{")) {
            take();
        }
        if (peek().is("{")) {
            block();
        }
    }
}
