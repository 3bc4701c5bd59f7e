// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.layout;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where a line of SQL can be broken: the blanks before operators and keywords outside of all brackets, and the brackets. */
final class LineBreaks {

    /** What is behind a place, the weakest bond first. */
    enum Kind {
        CLAUSE,
        COMMA,
        BRANCH,
        THEN,
        OR,
        AND,
        CONCATENATION;

        /** Whether as many pieces as there is room for share a line. */
        boolean fills() {
            return this == COMMA || this == CONCATENATION;
        }

        /** Whether long brackets are broken rather than what they stand beside. */
        boolean yields() {
            return this == THEN || this == OR || this == AND;
        }

        /** Whether lines behind the first stand deeper. */
        boolean hangs() {
            return this != CLAUSE;
        }
    }

    /** @param at index of a blank */
    record Break(Kind kind, int at) {}

    /**
     * Brackets, or {@code case} and {@code end}.
     *
     * @param inner index behind the opening
     * @param end index of the closing
     */
    record Group(int inner, int end) {
        int length() {
            return end - inner;
        }
    }

    /** Words that begin a clause together with the one behind them. */
    private static final Set<String> BEGINNINGS = Set.of("left join", "cross join", "group by", "order by");

    private static final Map<String, Kind> KINDS = Map.ofEntries(
            Map.entry("from", Kind.CLAUSE),
            Map.entry("where", Kind.CLAUSE),
            Map.entry("having", Kind.CLAUSE),
            Map.entry("union", Kind.CLAUSE),
            Map.entry("join", Kind.CLAUSE),
            Map.entry("when", Kind.BRANCH),
            Map.entry("else", Kind.BRANCH),
            Map.entry("then", Kind.THEN),
            Map.entry("or", Kind.OR),
            Map.entry("and", Kind.AND));

    private final String text;
    private final List<Break> breaks = new ArrayList<>();
    private final List<Group> groups = new ArrayList<>();

    /** Where each open bracket begins; those of {@code case} are negative. */
    private final Deque<Integer> open = new ArrayDeque<>();

    private boolean between;
    private String before = "";
    private int beforeAt;

    private LineBreaks(String text) {
        this.text = text;
    }

    /** @param text a line, which may begin with what closes a bracket of a line before and end with one that stays open */
    static LineBreaks of(String text) {
        var found = new LineBreaks(text);
        int at = text.startsWith(")") ? 1 : 0;
        while (at < text.length()) {
            at = found.read(at);
        }
        return found;
    }

    Optional<Kind> weakest() {
        return breaks.stream().map(Break::kind).min(Comparator.naturalOrder());
    }

    List<Break> of(Kind kind) {
        return breaks.stream().filter(b -> b.kind() == kind).toList();
    }

    Optional<Group> longest() {
        return groups.stream().max(Comparator.comparingInt(Group::length));
    }

    /** Reads what begins at a place and says where the next begins. */
    private int read(int at) {
        char c = text.charAt(at);
        if (c == '\'' || c == '"') {
            int end = text.indexOf(c, at + 1);
            return end < 0 ? text.length() : end + 1;
        }
        if (Character.isLetter(c) || c == '_') {
            return word(at);
        }
        switch (c) {
            case '(' -> open.push(at + 1);
            case ')' -> close(at);
            case ',' -> add(Kind.COMMA, at + 1);
            case '|' -> add(Kind.CONCATENATION, at - 1);
            default -> {}
        }
        return text.startsWith("||", at) ? at + 2 : at + 1;
    }

    private int word(int at) {
        int end = at;
        while (end < text.length() && (Character.isLetterOrDigit(text.charAt(end)) || text.charAt(end) == '_')) {
            end++;
        }
        boolean alone = at == 0 || text.charAt(at - 1) != '.';
        if (alone && is("case", at, end)) {
            open.push(-end);
        } else if (alone && is("end", at, end)) {
            closeCase(at);
        } else if (alone && open.isEmpty()) {
            keyword(text.substring(at, end).toLowerCase(Locale.ROOT), at);
        }
        return end;
    }

    private boolean is(String word, int at, int end) {
        boolean may = end - at == word.length() && (text.charAt(at) | ' ') == word.charAt(0);
        return may && text.regionMatches(true, at, word, 0, word.length());
    }

    /** Only outside of brackets: what is within is read when they are broken. */
    private void keyword(String word, int at) {
        if (word.equals("between")) {
            between = true;
        } else if (between && word.equals("and")) {
            between = false;
        } else if (isSecond(word) && BEGINNINGS.contains(before + " " + word)) {
            add(Kind.CLAUSE, beforeAt - 1);
        } else if (KINDS.containsKey(word)) {
            add(KINDS.get(word), at - 1);
        }
        before = word;
        beforeAt = at;
    }

    private static boolean isSecond(String word) {
        return word.equals("join") || word.equals("by");
    }

    /** A bracket that closes at the beginning of a line is not left alone there. */
    private void add(Kind kind, int at) {
        if (open.isEmpty() && at > 1 && at < text.length() - 1 && text.charAt(at) == ' ') {
            breaks.add(new Break(kind, at));
        }
    }

    private void close(int at) {
        while (!open.isEmpty() && open.peek() < 0) {
            open.pop();
        }
        if (!open.isEmpty()) {
            group(open.pop(), at);
        }
    }

    private void closeCase(int at) {
        if (!open.isEmpty() && open.peek() < 0) {
            group(-open.pop(), at);
        }
    }

    private void group(int inner, int end) {
        if (open.isEmpty() && end > inner) {
            groups.add(new Group(inner, end));
        }
    }
}
