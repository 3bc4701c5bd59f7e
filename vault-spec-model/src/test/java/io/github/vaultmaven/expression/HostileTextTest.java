// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the text, the parser answers with a tree or problems that lie within the text. */
class HostileTextTest {

    private static final ExpressionParser PARSER = new ExpressionParser();

    static Stream<String> texts() {
        return Stream.of(
                "(".repeat(10_000) + "a" + ")".repeat(9_999),
                "(".repeat(20_000),
                ")".repeat(20_000),
                "CASE WHEN ".repeat(2_000),
                "a + ".repeat(4_999) + "a",
                "a || ".repeat(3_999) + "a",
                "NOT ".repeat(4_999) + "a",
                "- ".repeat(9_999) + "a",
                "-".repeat(20_000),
                "a AND ".repeat(3_000) + "a",
                "a IS NULL ".repeat(1_900),
                "a BETWEEN ".repeat(1_900) + "1",
                "f(".repeat(9_000),
                "a.".repeat(9_999) + "a",
                "'".repeat(19_999),
                "\"".repeat(19_999),
                "/*".repeat(10_000),
                "a".repeat(20_000),
                "9".repeat(20_000),
                "1.".repeat(10_000),
                "x".repeat(20_001),
                "'a\0b'",
                "'\ud800'",
                "\0",
                "\ufeffa",
                "a\u00a0b",
                "CAST(a AS varchar(99999999999))",
                "CAST(a AS ((((",
                "CAST(a AS",
                "substring(a, 99999999999999999999, 1)",
                "DROP TABLE x",
                "a; DROP TABLE x",
                "1) OR (1=1",
                "{fn now()}",
                "q'[x]'",
                "$$x$$",
                "U&'\\0061'",
                "/*+ hint */ a /* */ --");
    }

    @ParameterizedTest
    @MethodSource("texts")
    void is_answered(String text) {
        check(text, PARSER.parse(text));
        check(text, PARSER.parseMeasure(text));
        check(text, PARSER.parseQuery(text));
        check("SELECT " + text + " AS x FROM t", PARSER.parseQuery("SELECT " + text + " AS x FROM t"));
    }

    @Test
    void limits_are_told() {
        assertThat(PARSER.parse("x".repeat(20_001)).problems())
                .containsExactly(new Problem(
                        "expression-syntax",
                        "the text has 20001 characters, at most 20000 are read",
                        0,
                        20_001,
                        "Split it into several derived columns."));
        assertThat(PARSER.parse("(".repeat(50) + "a" + ")".repeat(50)).problems())
                .isEmpty();
        assertThat(PARSER.parse("(".repeat(51) + "a" + ")".repeat(51)).problems())
                .containsExactly(new Problem(
                        "expression-syntax",
                        "parentheses and CASE are nested more than 50 deep",
                        50,
                        1,
                        "Split it into several derived columns."));
        assertThat(PARSER.parse("a AND ".repeat(499) + "a").problems()).isEmpty();
        assertThat(PARSER.parse("a AND ".repeat(500) + "a").problems().get(0).message())
                .isEqualTo("operators are nested more than 500 deep");
        assertThat(PARSER.parse("'a\0b'").problems())
                .containsExactly(new Problem(
                        "expression-syntax",
                        "character U+0000 cannot be stored in a database text",
                        2,
                        1,
                        "Remove it."));
    }

    @Test
    void no_thread_is_left_behind() {
        Set<Thread> before = Thread.getAllStackTraces().keySet();
        PARSER.parse("a + b");
        PARSER.parseQuery("SELECT a FROM t");
        assertThat(before).containsAll(Thread.getAllStackTraces().keySet());
    }

    @Property(tries = 3_000)
    void soup_of_words_is_answered(@ForAll("soup") String text) {
        check(text, PARSER.parse(text));
        check(text, PARSER.parseQuery(text));
    }

    @Provide
    Arbitrary<String> soup() {
        List<String> words = List.of(
                "a",
                "b.c",
                "1",
                "2.5",
                "'x'",
                "\"y\"",
                "(",
                ")",
                ",",
                "+",
                "-",
                "*",
                "/",
                "=",
                "<",
                "||",
                "AND",
                "OR",
                "NOT",
                "IS",
                "NULL",
                "IN",
                "BETWEEN",
                "LIKE",
                "CASE",
                "WHEN",
                "THEN",
                "ELSE",
                "END",
                "CAST",
                "AS",
                "integer",
                "upper",
                "COUNT",
                "SELECT",
                "FROM",
                "WHERE",
                "JOIN",
                "ON",
                "GROUP",
                "BY",
                "OVER",
                "UNION",
                "ALL",
                "WITH",
                "DISTINCT",
                "DATE",
                "INTERVAL",
                ".",
                ";",
                "trim",
                "FILTER",
                "ORDER",
                "LIMIT");
        return Arbitraries.of(words).list().ofMaxSize(14).map(l -> String.join(" ", l));
    }

    private static void check(String text, Parsed<?> parsed) {
        assertThat(parsed.result().isPresent()).isEqualTo(parsed.problems().isEmpty());
        for (Problem p : parsed.problems()) {
            assertThat(p.offset()).isBetween(0, text.length());
            assertThat(p.offset() + p.length()).isBetween(p.offset(), text.length());
        }
    }
}
