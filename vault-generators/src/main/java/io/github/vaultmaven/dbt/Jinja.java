// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.dbt;

import java.util.regex.Pattern;

/**
 * Keeps what dbt is to evaluate apart from what specs say: a spec may hold
 * two opening braces in a literal or comment, which must reach
 * the database as it is.
 *
 * <p>While a query is rendered, what is ours stands between two characters that no spec can hold, since they belong to no
 * alphabet.
 */
public final class Jinja {

    private static final char BEGIN = '\uE0F0';
    private static final char END = '\uE0F1';

    /** What begins an expression, a tag or a comment of dbt's templates. */
    private static final Pattern OPENING = Pattern.compile("\\{[{%#]");

    private Jinja() {}

    /** An expression that dbt prints. */
    public static String print(String expression) {
        return BEGIN + "{{ " + expression + " }}" + END;
    }

    /** A text in quotes, for an expression. */
    public static String quoted(String name) {
        return "'" + name.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }

    /** SQL in quotes, for an expression: in double ones, where it has none itself. */
    public static String sql(String sql) {
        return sql.indexOf('"') < 0 ? '"' + sql.replace("\\", "\\\\") + '"' : quoted(sql);
    }

    /** A rendered text as dbt must get it: all braces that are not ours are printed by dbt as they are. */
    public static String finished(String rendered) {
        var result = new StringBuilder(rendered.length());
        int from = 0;
        while (from < rendered.length()) {
            int begin = rendered.indexOf(BEGIN, from);
            int end = begin < 0 ? -1 : rendered.indexOf(END, begin);
            if (end < 0) {
                return result.append(plain(rendered.substring(from))).toString();
            }
            result.append(plain(rendered.substring(from, begin))).append(rendered, begin + 1, end);
            from = end + 1;
        }
        return result.toString();
    }

    /** A text of a spec in which nothing is for dbt. */
    public static String plain(String text) {
        if (text.indexOf('{') < 0) {
            return text;
        }
        return OPENING.matcher(text).replaceAll("{{ '$0' }}");
    }
}
