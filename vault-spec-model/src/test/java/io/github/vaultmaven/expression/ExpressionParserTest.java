// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.expression;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.vaultmaven.type.DataType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpressionParserTest {

    private static final Expression A = column("a");
    private static final Expression B = column("b");

    private static Expression column(String name) {
        return new Expression.Column(Optional.empty(), Name.plain(name), Span.NONE);
    }

    private static Expression binary(BinaryOperator operator, Expression left, Expression right) {
        return new Expression.Binary(operator, left, right, Span.NONE);
    }

    private static Expression number(String value) {
        return new Expression.NumberLiteral(new BigDecimal(value), Span.NONE);
    }

    private static Expression parse(String text) {
        return new ExpressionParser().parse(text).orThrow();
    }

    private static Problem problem(String text) {
        Parsed<Expression> parsed = new ExpressionParser().parse(text);
        assertThat(parsed.result()).isEmpty();
        return parsed.problems().get(0);
    }

    private static Problem withoutHelp(Problem p) {
        return new Problem(p.id(), p.message(), p.offset(), p.length(), "");
    }

    @Test
    void reads_columns() {
        assertThat(parse("month")).isEqualTo(column("month"));
        assertThat(parse("m.first_name"))
                .isEqualTo(new Expression.Column(Optional.of(Name.plain("m")), Name.plain("first_name"), Span.NONE));
        assertThat(parse("\"Odd \"\"Name\"\"\""))
                .isEqualTo(new Expression.Column(Optional.empty(), new Name("Odd \"Name\"", true), Span.NONE));
    }

    @Test
    void reads_literals() {
        assertThat(parse("'\\'''")).isEqualTo(new Expression.TextLiteral("\\'", Span.NONE));
        assertThat(parse("'\\' || '\\'")).isInstanceOf(Expression.Binary.class);
        assertThat(parse("'it''s \\ -- x'")).isEqualTo(new Expression.TextLiteral("it's \\ -- x", Span.NONE));
        assertThat(parse("-1.50")).isEqualTo(number("-1.50"));
        assertThat(parse("date '2024-02-29'"))
                .isEqualTo(new Expression.DateLiteral(LocalDate.of(2024, 2, 29), Span.NONE));
        assertThat(parse("TIMESTAMP '2024-02-29 10:00:00.25'"))
                .isEqualTo(new Expression.TimestampLiteral(
                        LocalDateTime.of(2024, 2, 29, 10, 0, 0, 250_000_000), Span.NONE));
        assertThat(parse("true")).isEqualTo(new Expression.BooleanLiteral(true, Span.NONE));
        assertThat(parse("Null")).isEqualTo(new Expression.NullLiteral(Span.NONE));
    }

    @Test
    void reads_operators_by_precedence() {
        assertThat(parse("a + b * a")).isEqualTo(binary(BinaryOperator.ADD, A, binary(BinaryOperator.MULTIPLY, B, A)));
        assertThat(parse("a - b - a"))
                .isEqualTo(binary(BinaryOperator.SUBTRACT, binary(BinaryOperator.SUBTRACT, A, B), A));
        assertThat(parse("a OR b AND NOT a = b"))
                .isEqualTo(binary(
                        BinaryOperator.OR,
                        A,
                        binary(
                                BinaryOperator.AND,
                                B,
                                new Expression.Not(binary(BinaryOperator.EQUAL, A, B), Span.NONE))));
        assertThat(parse("a || b LIKE 'x'"))
                .isEqualTo(new Expression.Like(
                        binary(BinaryOperator.CONCAT, A, B),
                        new Expression.TextLiteral("x", Span.NONE),
                        false,
                        Span.NONE));
        assertThat(parse("NOT a IS NULL"))
                .isEqualTo(new Expression.Not(new Expression.IsNull(A, false, Span.NONE), Span.NONE));
    }

    @Test
    void reads_calls_and_casts() {
        assertThat(parse("CAST(Trim(a) AS decimal( 12 , 2 ))"))
                .isEqualTo(new Expression.Cast(
                        new Expression.Call("trim", List.of(A), Span.NONE), new DataType.Decimal(12, 2), Span.NONE));
        assertThat(parse("CAST(a AS double precision)")).isEqualTo(new Expression.Cast(A, DataType.DOUBLE, Span.NONE));
        assertThat(parse("left(a, 1)")).isEqualTo(new Expression.Call("left", List.of(A, number("1")), Span.NONE));
    }

    @Test
    void skips_comments_and_space() {
        assertThat(parse(" a -- first\n + /* then\n */ b ")).isEqualTo(binary(BinaryOperator.ADD, A, B));
    }

    @Test
    void every_node_knows_its_place() {
        Expression.Binary or = (Expression.Binary) parse("\t(a = 1)\n OR upper( b ) = 'x'");
        assertThat(place(or)).containsExactly(1, 28);
        assertThat(place(or.left())).containsExactly(2, 5);
        Expression.Binary right = (Expression.Binary) or.right();
        assertThat(place(right.left())).containsExactly(13, 10);
        assertThat(place(right.right())).containsExactly(26, 3);
    }

    private static List<Integer> place(Expression e) {
        return List.of(e.span().offset(), e.span().length());
    }

    @Test
    void aggregates_only_in_measures() {
        ExpressionParser parser = new ExpressionParser();
        assertThat(parser.parseMeasure("SUM(a) / COUNT(DISTINCT b) + COUNT(*)").problems())
                .isEmpty();
        assertThat(problem("1 + SUM(a)"))
                .isEqualTo(new Problem(
                        "not-in-subset",
                        "aggregate `SUM` is not allowed here",
                        4,
                        3,
                        "Aggregates stand in measures and grouped queries."));
        assertThat(parser.parseMeasure("SUM(MAX(a))").problems())
                .containsExactly(
                        new Problem("not-in-subset", "aggregates cannot be nested", 4, 3, "Use a common table."));
        assertThat(parser.parseMeasure("SUM(*)").problems().get(0).help())
                .isEqualTo("The aggregate takes one argument.");
        assertThat(parser.parseMeasure("SUM(a, b)").problems()).hasSize(1);
        assertThat(parser.parseMeasure("SUM(DISTINCT a)").problems().get(0).message())
                .isEqualTo("`DISTINCT` is not part of the expression language");
        assertThat(parser.parseMeasure("sum(a) OVER (PARTITION BY b)")
                        .problems()
                        .get(0)
                        .message())
                .isEqualTo("window function `sum` is not allowed here");
        assertThat(problem("lag(a)").message()).isEqualTo("`lag` needs OVER (…)");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            ~~|the text is empty|0|0
            ~  ~|the text is empty|0|2
            a AND|the text ends too early|5|0
            (a|the text ends too early|2|0
            a )|`)` is not expected here|2|1
            a b|`b` is not expected here|2|1
            a = b = c|`=` is not expected here|6|1
            ~a\t+\n\tb c~|`c` is not expected here|7|1
            a + / b|`/` is not expected here|4|1
            'abc|the text literal has no end|0|4
            a + "x|the quoted name has no end or is empty|4|2
            ""|the quoted name has no end or is empty|0|2
            DATE '2024-02-30'|`'2024-02-30'` is not a date|5|12
            DATE '2024-2-3'|`'2024-2-3'` is not a date|5|10
            DATE '0000-01-01'|`'0000-01-01'` is not a date|5|12
            TIMESTAMP '2024-01-31'|`'2024-01-31'` is not a timestamp|10|12
            TIMESTAMP '2024-01-31 24:00:00'|`'2024-01-31 24:00:00'` is not a timestamp|10|21
            TIMESTAMP '2024-01-31 10:00:00.1234567'|`'2024-01-31 10:00:00.1234567'` is not a timestamp|10|29
            123456789012345678901234567890123456789|a number has at most 38 digits|0|39
            """)
    void tells_what_is_not_well_formed(String text, String message, int offset, int length) {
        assertThat(withoutHelp(problem(text))).isEqualTo(new Problem("expression-syntax", message, offset, length, ""));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            a::integer|:|1|1
            a[1]|[|1|1
            :name|:|0|1
            ?|?|0|1
            $1|$|0|1
            @x|@|0|1
            `a`|`|0|1
            a; b|;|1|1
            a -> b|-|2|1
            a ^ b|^|2|1
            a & b|&|2|1
            e'x'|e'…'|0|1
            N'x'|N'…'|0|1
            1e5|1e5|0|3
            a IS TRUE|IS|2|2
            a ILIKE b|ILIKE|2|5
            a SIMILAR TO b|SIMILAR|2|7
            a NOT LIKE 'x' ESCAPE '!'|ESCAPE|15|6
            a ISNULL|ISNULL|2|6
            a XOR b|XOR|2|3
            a DIV b|DIV|2|3
            a COLLATE "C"|COLLATE|2|7
            a IN (SELECT 1)|SELECT|6|6
            a = ANY (SELECT 1)|ANY|4|3
            EXISTS (SELECT 1)|EXISTS|0|6
            (SELECT 1)|(|0|1
            (a, b)|,|2|1
            (a, b) = (1, 2)|,|2|1
            x.y.z|.|3|1
            a BETWEEN SYMMETRIC 1 AND 2|SYMMETRIC|10|9
            CURRENT_DATE|CURRENT_DATE|0|12
            INTERVAL '1' DAY|INTERVAL|0|8
            EXTRACT(YEAR FROM a)|EXTRACT|0|7
            TRY_CAST(a AS integer)|TRY_CAST|0|8
            TRIM(BOTH 'x' FROM a)|BOTH|5|4
            TRIM(a, 'x')|,|6|1
            substring(a FROM 1 FOR 2)|FROM|12|4
            position(a IN b)|IN|11|2
            replace(a, b, c ORDER BY a)|ORDER|16|5
            CAST(a AS integer[])|[|17|1
            """)
    void refuses_what_the_language_leaves_out(String text, String token, int offset, int length) {
        assertThat(withoutHelp(problem(text)))
                .isEqualTo(new Problem(
                        "not-in-subset", "`" + token + "` is not part of the expression language", offset, length, ""));
    }

    @Test
    void suggests_another_way() {
        assertThat(problem("EXTRACT(YEAR FROM a)").help())
                .isEqualTo("Use year(x), month(x), day(x), hour(x), minute(x) or second(x).");
        assertThat(problem("1e5").help()).isEqualTo("Write CAST('1e5' AS double).");
        assertThat(problem("current_date").help())
                .isEqualTo("A load gives the same result whenever it runs: use a column of the delivery.");
    }

    @Test
    void unknown_functions_and_types() {
        assertThat(problem("a || uper(b)"))
                .isEqualTo(
                        new Problem("unknown-function", "there is no function `uper`", 5, 4, "Did you mean `upper`?"));
        assertThat(problem("pg_sleep(1)"))
                .isEqualTo(new Problem("unknown-function", "there is no function `pg_sleep`", 0, 8, ""));
        assertThat(problem("CAST(a AS uuid)"))
                .isEqualTo(new Problem(
                        "not-in-subset",
                        "`uuid` is not a type",
                        10,
                        4,
                        "Types are varchar(n), smallint, integer, bigint, decimal(p,s), double, boolean, date,"
                                + " timestamp and json."));
    }
}
