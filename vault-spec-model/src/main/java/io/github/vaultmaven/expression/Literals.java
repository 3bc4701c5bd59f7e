// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.expression;

import io.github.vaultmaven.type.DataType;
import io.github.vaultmaven.type.DataTypes;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.regex.Pattern;

/** Reads literals and type names from the tokens. */
final class Literals {

    private static final int MAX_DIGITS = 38;
    private static final Pattern DATE = Pattern.compile("(?!0000)\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern TIMESTAMP =
            Pattern.compile(DATE.pattern() + "[ T]\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,6})?)?");

    private final Cursor cursor;

    Literals(Cursor cursor) {
        this.cursor = cursor;
    }

    Expression number() {
        Token token = cursor.take(Token.Kind.NUMBER);
        String text = token.text();
        if (text.indexOf('e') >= 0 || text.indexOf('E') >= 0) {
            throw new SyntaxException(
                    Problem.NOT_IN_SUBSET,
                    token + " is not part of the expression language",
                    token.span(),
                    "Write CAST('" + text + "' AS double).");
        }
        BigDecimal value = new BigDecimal(text.endsWith(".") ? text.substring(0, text.length() - 1) : text);
        if (Math.max(value.precision(), value.scale()) > MAX_DIGITS) {
            throw syntax(token, "a number has at most " + MAX_DIGITS + " digits", "");
        }
        return new Expression.NumberLiteral(value, token.span());
    }

    Expression text() {
        Token token = cursor.take(Token.Kind.TEXT);
        return new Expression.TextLiteral(token.unquoted(), token.span());
    }

    Expression bool() {
        int mark = cursor.mark();
        boolean value = cursor.accept("TRUE");
        if (!value) {
            cursor.expect("FALSE");
        }
        return new Expression.BooleanLiteral(value, cursor.since(mark));
    }

    Expression nothing() {
        int mark = cursor.mark();
        cursor.expect("NULL");
        return new Expression.NullLiteral(cursor.since(mark));
    }

    Expression dateOrTimestamp() {
        int mark = cursor.mark();
        if (cursor.accept("DATE")) {
            Token token = cursor.take(Token.Kind.TEXT);
            return new Expression.DateLiteral(day(token), cursor.since(mark));
        }
        cursor.expect("TIMESTAMP");
        Token token = cursor.take(Token.Kind.TEXT);
        return new Expression.TimestampLiteral(instant(token), cursor.since(mark));
    }

    private static LocalDate day(Token token) {
        try {
            if (DATE.matcher(token.unquoted()).matches()) {
                return LocalDate.parse(token.unquoted());
            }
        } catch (DateTimeException e) {
            // No such day: reported below.
        }
        throw syntax(token, token + " is not a date", "Write DATE '2024-01-31'.");
    }

    private static LocalDateTime instant(Token token) {
        try {
            if (TIMESTAMP.matcher(token.unquoted()).matches()) {
                return LocalDateTime.parse(token.unquoted().replace(' ', 'T'));
            }
        } catch (DateTimeException e) {
            // No such time: reported below.
        }
        throw syntax(token, token + " is not a timestamp", "Write TIMESTAMP '2024-01-31 10:00:00'.");
    }

    /** The type whose name starts at the next token and ends before the closing parenthesis. */
    DataType type(int mark) {
        StringBuilder spelling = new StringBuilder();
        int open = 0;
        while (open > 0 || !cursor.peek().is(")")) {
            open += cursor.peek().is("(") ? 1 : cursor.peek().is(")") ? -1 : 0;
            spelling.append(cursor.peek().kind() == Token.Kind.WORD && !spelling.isEmpty() ? " " : "")
                    .append(cursor.peek().text());
            cursor.take(cursor.peek().kind());
        }
        Span span = cursor.since(mark);
        return DataTypes.parse(spelling.toString())
                .orElseThrow(() -> new SyntaxException(
                        Problem.NOT_IN_SUBSET,
                        "`" + spelling + "` is not a type",
                        span,
                        "Types are varchar(n), smallint, integer, bigint, decimal(p,s), double, boolean, date,"
                                + " timestamp and json."));
    }

    private static SyntaxException syntax(Token token, String message, String help) {
        return new SyntaxException(Problem.SYNTAX, message, token.span(), help);
    }
}
