// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.mutants;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The single faults of one template, made mechanically: a predicate dropped, a partition column, an order key, a
 * comparison swapped, and so on. Comments and tags are left as they are.
 */
final class Faults {

    /** A pattern of SQL and what is put in its place. */
    private record Swap(Pattern found, String with) {

        private static Swap of(String found, String with) {
            return new Swap(Pattern.compile(found), with);
        }
    }

    private static final List<Swap> SWAPS = List.of(
            Swap.of(" <> ", " = "),
            Swap.of(" = ", " <> "),
            Swap.of(" < ", " <= "),
            Swap.of(" > ", " >= "),
            Swap.of(" >= ", " > "),
            Swap.of(" <= ", " < "),
            Swap.of(" is not null", " is null"),
            Swap.of(" is null", " is not null"),
            Swap.of(" is distinct from ", " is not distinct from "),
            Swap.of(" is not distinct from ", " is distinct from "),
            Swap.of(" not in \\(", " in ("),
            Swap.of("(?<! not) in \\(", " not in ("),
            Swap.of("\\bnot exists\\b", "exists"),
            Swap.of("\\bnot (?!exists|in |null|materialized)", ""),
            Swap.of("(?<=\\S) and ", " or "),
            Swap.of("(?<=\\S) or ", " and "),
            Swap.of("(?m)^(\\s*)or ", "$1and "),
            Swap.of("(?m)^(\\s*)and ", "$1or "),
            Swap.of("\\bselect distinct\\b", "select"),
            Swap.of("\\bmin\\(", "max("),
            Swap.of("\\bmax\\(", "min("),
            Swap.of("\\blag\\(", "lead("),
            Swap.of("\\blead\\(", "lag("),
            Swap.of("\\bfirst_value\\(", "last_value("),
            Swap.of("\\bdense_rank\\(", "rank("),
            Swap.of("(?<!_)\\brank\\(", "row_number("),
            Swap.of("\\brow_number\\(", "rank("),
            Swap.of("\\bleft join\\b", "join"),
            Swap.of("\\bunion all\\b", "union"),
            Swap.of("\\bunion(?! all)\\b", "union all"),
            Swap.of(" desc\\b", ""),
            Swap.of("\\.descending\\(", ".order("),
            Swap.of("\\bthen 1\\b", "then 0"),
            Swap.of("\\belse 0\\b", "else 1"));

    private static final Pattern KEYS =
            Pattern.compile("(partition by|order by) (.*?)(?= order by| desc\\b|\\) (?!>>)|\\)$|\\)\\)|$)");
    private static final Pattern PREDICATE = Pattern.compile("(?m)^( *)(and|or|where|when) (.*)$");
    private static final Pattern INLINE =
            Pattern.compile(" and (<<[^>]*>>|[^ ]*<<[^>]*>> [<>=]+ [^ ]*<<[^>]*>>)(?= |$)");
    private static final Pattern HIDDEN = Pattern.compile("(?s)<#.*?#>|<%.*?%>");
    private static final Pattern PRINT = Pattern.compile("<<.*?>>");

    private final String text;
    /** The text with what is not SQL blanked out: comments and tags. */
    private final String sql;

    private final List<Edit> edits = new ArrayList<>();

    Faults(String text) {
        this.text = text;
        this.sql = HIDDEN.matcher(text).replaceAll(hidden -> hidden.group().replaceAll("[^\n]", "\1"));
    }

    List<Edit> all() {
        String plain =
                PRINT.matcher(sql).replaceAll(print -> "\2".repeat(print.group().length()));
        for (Swap swap : SWAPS) {
            boolean inPrints = swap.found().pattern().startsWith("\\.");
            Matcher found = swap.found().matcher(inPrints ? sql : plain);
            while (found.find()) {
                edits.add(new Edit(found.start(), found.end(), replacement(found, swap.with())));
            }
        }
        keys();
        predicates();
        coalesces(plain);
        return edits;
    }

    private static String replacement(Matcher found, String with) {
        return with.startsWith("$1") ? found.group(1) + with.substring(2) : with;
    }

    /** Without one partition column or order key; and the first order key the other way round. */
    private void keys() {
        int at = 0;
        for (String line : sql.split("\n", -1)) {
            Matcher found = KEYS.matcher(line);
            while (found.find()) {
                int begin = at + found.start(2);
                List<String> keys = split(found.group(2));
                int from = begin;
                for (int i = 0; i < keys.size(); i++) {
                    int to = from + keys.get(i).length();
                    if (keys.size() > 1) {
                        boolean last = i == keys.size() - 1;
                        edits.add(new Edit(last ? from - 2 : from, last ? to : to + 2, ""));
                    }
                    from = to + 2;
                }
                int end = begin + keys.get(0).length();
                if (found.group(1).equals("order by") && !sql.startsWith(" desc", end)) {
                    edits.add(new Edit(end, end, " desc"));
                }
            }
            at += line.length() + 1;
        }
    }

    /** What stands between commas outside of prints and parentheses. */
    private static List<String> split(String list) {
        var keys = new ArrayList<String>();
        int from = 0;
        int open = 0;
        for (int i = 0; i + 1 < list.length(); i++) {
            open += list.startsWith("<<", i) || list.charAt(i) == '(' ? 1 : 0;
            open -= list.startsWith(">>", i) || list.charAt(i) == ')' ? 1 : 0;
            if (open == 0 && list.startsWith(", ", i)) {
                keys.add(list.substring(from, i));
                from = i + 2;
            }
        }
        keys.add(list.substring(from));
        return keys;
    }

    /** With a condition that always holds; where a block begins, with one inside that never does. */
    private void predicates() {
        Matcher found = PREDICATE.matcher(sql);
        while (found.find()) {
            if (!isWhole(found.group())) {
                continue;
            }
            switch (found.group(2)) {
                case "and", "or" -> edits.add(new Edit(found.start(), found.end(), ""));
                case "when" -> {
                    if (found.group().contains(" then ")) {
                        edits.add(new Edit(found.start(), found.end(), ""));
                    }
                }
                default -> {
                    edits.add(new Edit(found.start(3), found.end(), "1 = 1"));
                    edits.add(new Edit(found.start(3), found.start(3), "1 = 0 and "));
                }
            }
        }
        Matcher inline = INLINE.matcher(sql);
        while (inline.find()) {
            edits.add(new Edit(inline.start(), inline.end(), ""));
        }
    }

    private static boolean isWhole(String line) {
        return line.indexOf('\1') < 0
                && line.chars().filter(c -> c == '(').count()
                        == line.chars().filter(c -> c == ')').count();
    }

    /** The first of several values alone. */
    private void coalesces(String plain) {
        Matcher found = Pattern.compile("\\bcoalesce\\(").matcher(plain);
        while (found.find()) {
            int open = 1;
            int comma = -1;
            int i = found.end();
            for (; i < plain.length() && open > 0; i++) {
                char c = plain.charAt(i);
                open += c == '(' ? 1 : c == ')' ? -1 : 0;
                comma = open == 1 && c == ',' && comma < 0 ? i : comma;
            }
            if (comma > 0 && plain.substring(found.start(), i).indexOf('\n') < 0) {
                edits.add(new Edit(found.start(), i, text.substring(found.end(), comma)));
            }
        }
    }
}
