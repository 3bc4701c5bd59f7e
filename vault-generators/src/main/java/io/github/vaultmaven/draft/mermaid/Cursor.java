// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft.mermaid;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A place in a diagram's text. Comments and directives are blanks to it. */
final class Cursor {

    private static final Pattern DIRECTIVE = Pattern.compile("(?s)%%\\{.*?}%%");
    private static final Pattern COMMENT = Pattern.compile("(?m)^[ \\t]*%%(?!\\{)[^\\n]*");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern SPACES = Pattern.compile("[ \\t\\r]+");
    private static final Pattern RELATION = Pattern.compile("(?i)[^\\n]*(--|\\.\\.|\\.-|-\\.|\\bto\\b)[^\\n]*:[^\\n]*");

    private final String text;
    private final int first;
    private int at;

    Cursor(String text, int line) {
        this.text = blanked(COMMENT, blanked(DIRECTIVE, text.replace("\r\n", "\n")));
        this.first = line;
    }

    private static String blanked(Pattern pattern, String text) {
        return pattern.matcher(text).replaceAll(m -> m.group().replaceAll("[^\\n]", " "));
    }

    int at() {
        return at;
    }

    int line() {
        return first
                + (int) text.substring(0, at).chars().filter(c -> c == '\n').count();
    }

    boolean atEnd() {
        return at >= text.length();
    }

    boolean atLineEnd() {
        return atEnd() || text.charAt(at) == '\n';
    }

    /** True if what was taken last is a closing brace. */
    boolean closed() {
        return at > 0 && text.charAt(at - 1) == '}';
    }

    void blanks() {
        take(BLANKS);
    }

    void spaces() {
        take(SPACES);
    }

    boolean sees(Pattern pattern) {
        return matcher(pattern).lookingAt();
    }

    /** True if the line, that begins like something else, is a relationship or an entity with a block all the same. */
    boolean isStatement(Pattern looks) {
        Matcher word = matcher(Pattern.compile("\\w+"));
        boolean alone = word.lookingAt()
                && text.substring(word.end(), lineEnd())
                        .strip()
                        .matches("|\\{.*|\\[.*|[|}ou0-9].*(--|\\.\\.|\\.-|-\\.).*");
        return alone && !word.group().equalsIgnoreCase("end")
                || matcher(RELATION).lookingAt()
                        && looks.pattern().contains("title")
                        && !word.group().toLowerCase(Locale.ROOT).startsWith("acc")
                        && !word.group().matches("(?i)style|classDef|direction");
    }

    private int lineEnd() {
        int end = text.indexOf('\n', at);
        return end < 0 ? text.length() : end;
    }

    Optional<String> take(Pattern pattern) {
        Matcher matcher = matcher(pattern);
        if (!matcher.lookingAt()) {
            return Optional.empty();
        }
        at = matcher.end();
        return Optional.of(matcher.group());
    }

    boolean take(String sign) {
        if (!text.startsWith(sign, at)) {
            return false;
        }
        at += sign.length();
        return true;
    }

    void skipTo(Pattern pattern) {
        Matcher matcher = pattern.matcher(text);
        at = matcher.find() ? matcher.end() : text.length();
    }

    void skipInBlock() {
        int brace = text.indexOf('}', at);
        at = Math.min(text.length(), brace >= 0 && brace < lineEnd() ? brace : lineEnd() + 1);
    }

    /** Moves behind the line. */
    void skipLine() {
        at = Math.min(text.length(), lineEnd() + 1);
    }

    /** What is left of the line, shortened. */
    String rest() {
        String rest = text.substring(at, lineEnd()).strip();
        return rest.length() > 40 ? rest.substring(0, 40) + "…" : rest;
    }

    private Matcher matcher(Pattern pattern) {
        return pattern.matcher(text).region(at, text.length()).useTransparentBounds(true);
    }
}
