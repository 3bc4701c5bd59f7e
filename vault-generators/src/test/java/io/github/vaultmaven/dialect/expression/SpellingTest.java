// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.dialect.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.vaultmaven.expression.Expression;
import io.github.vaultmaven.expression.ExpressionParser;
import io.github.vaultmaven.expression.Scope;
import io.github.vaultmaven.expression.TypeChecker;
import io.github.vaultmaven.expression.print.Spelling;
import io.github.vaultmaven.expression.print.SqlPrinter;
import io.github.vaultmaven.type.DataType;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpellingTest {

    private static final Scope SCOPE = Scope.of(Map.of(
            "a",
            DataType.BIGINT,
            "b",
            DataType.BIGINT,
            "p",
            DataType.BOOLEAN,
            "q",
            DataType.BOOLEAN,
            "t",
            DataType.TEXT));

    /** What is written in lower case with as few parentheses as it needs is printed as it is written. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "a + b - 1",
                "a - (b - 1)",
                "a * (b + 1)",
                "-(a + b)",
                "-(-a)",
                "a - -1",
                "p or q and p",
                "(p or q) and p",
                "not (p and q)",
                "not a = b",
                "(not p) = q",
                "(a = b) is null",
                "a is not null and b is distinct from a",
                "a not in (1, 2)",
                "a + 1 between b and b + 1",
                "(a between 1 and 2) = p",
                "case when p then a else b end + 1",
                "case a when 1 then 'x' end",
                "coalesce(t, 'it''s') || t",
                "date '2024-01-31' < timestamp '2024-01-31 10:00:00.5'",
            })
    void prints_no_more_parentheses_than_needed(String text) {
        assertThat(print(text, new DuckDbSpelling())).isEqualTo(text);
    }

    @Test
    void leaves_out_parentheses_that_change_nothing() {
        assertThat(print("((a) + (b * 1))", new DuckDbSpelling())).isEqualTo("a + b * 1");
    }

    @Test
    void no_sign_meets_another_as_a_comment() {
        assertThat(print("-(-1)", new DuckDbSpelling())).isEqualTo("-cast(-1 as bigint)");
        assertThat(print("a - (-a)", new DuckDbSpelling())).isEqualTo("a - -a");
    }

    @Test
    void quotes_identifiers() {
        assertThat(new PostgresSpelling().quote("a\"b; DROP")).isEqualTo("\"a\"\"b; DROP\"");
    }

    @Test
    void escapes_text() {
        assertThat(new DuckDbSpelling().text("a'b\\")).isEqualTo("'a''b\\'");
        assertThat(new PostgresSpelling().text("a'b\\")).isEqualTo("e'a''b\\\\'");
        assertThatThrownBy(() -> new PostgresSpelling().text("a\0b")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new DuckDbSpelling().text("\0")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refuses_to_print_what_has_problems() {
        Expression expression = new ExpressionParser().parse("nope").orThrow();
        var typing = new TypeChecker().check(expression, SCOPE);
        assertThatThrownBy(() -> new SqlPrinter(new DuckDbSpelling()).print(expression, typing, c -> c))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static String print(String text, Spelling spelling) {
        Expression expression = new ExpressionParser().parse(text).orThrow();
        var typing = new TypeChecker().check(expression, SCOPE);
        assertThat(typing.problems()).isEmpty();
        return new SqlPrinter(spelling).print(expression, typing, c -> c);
    }
}
