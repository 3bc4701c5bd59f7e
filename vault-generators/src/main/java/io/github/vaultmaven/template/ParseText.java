// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.template;

import io.github.vaultmaven.dialect.Dialect;
import io.github.vaultmaven.model.Parsing;
import io.github.vaultmaven.model.SourceColumn;
import io.github.vaultmaven.type.DataType;
import java.util.stream.Collectors;

/** From delivered texts to typed values. Source of the rules: the manual's page on staging. */
final class ParseText {

    private final Dialect dialect;

    ParseText(Dialect dialect) {
        this.dialect = dialect;
    }

    /** A delivered text, trimmed, null where it is a null mark. */
    String prepared(String text, Parsing parsing) {
        String prepared = parsing.trim() ? dialect.trimBlanks(text) : text;
        for (String mark : parsing.nullMarks()) {
            prepared = "nullif(" + prepared + ", " + dialect.text(mark) + ")";
        }
        return prepared;
    }

    /** The value of a prepared text; null where it does not fit. */
    String parsed(String text, SourceColumn column) {
        Parsing parsing = column.parsing();
        boolean number = column.type() instanceof DataType.Whole
                || column.type() instanceof DataType.Decimal
                || column.type() instanceof DataType.Real;
        return number
                ? dialect.parse(number(text, parsing), column.type(), "")
                : dialect.parse(text, column.type(), parsing.format());
    }

    /** With a point as decimal sign and nothing between digits; what is no sign of this column stays and does not fit. */
    private String number(String text, Parsing parsing) {
        String bare = text;
        for (int point : parsing.strip().codePoints().toArray()) {
            bare = "replace(" + bare + ", " + dialect.text(Character.toString(point)) + ", '')";
        }
        if (!parsing.groupSign().isEmpty()) {
            bare = ungrouped(bare, parsing);
        }
        String sign = parsing.decimalSign();
        return sign.equals(".")
                ? bare
                : "translate(" + bare + ", " + dialect.text(sign + ".") + ", " + dialect.text("." + sign) + ")";
    }

    /** Group signs stand before each three digits of the whole part, or nowhere. */
    private String ungrouped(String text, Parsing parsing) {
        String group = literally(parsing.groupSign());
        String decimal = literally(parsing.decimalSign());
        String grouped = "[+-]?[0-9]{1,3}(?:" + group + "[0-9]{3})+(?:" + decimal + "[0-9]*)?";
        return "case when " + dialect.matches(text, grouped) + " then replace(" + text + ", "
                + dialect.text(parsing.groupSign()) + ", '') when strpos(" + text + ", "
                + dialect.text(parsing.groupSign()) + ") = 0 then " + text + " end";
    }

    /** A text as a regular expression for itself. */
    private static String literally(String text) {
        return text.codePoints()
                .mapToObj(c -> c < 128 && !Character.isLetterOrDigit(c)
                        ? "[" + (c == '^' || c == '\\' ? "\\" : "") + Character.toString(c) + "]"
                        : Character.toString(c))
                .collect(Collectors.joining());
    }
}
