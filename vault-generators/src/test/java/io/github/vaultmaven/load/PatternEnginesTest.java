// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.vaultmaven.engine.Engines;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An accepted pattern matches the same texts on each engine, which are those that Java's own expressions say. */
class PatternEnginesTest {

    private static final List<String> TEXTS = List.of(
            "", "a", "b", "ab", "abc", "aab", "A", "é", "ß", "😀", "a\nb", "\n", "a\n", "\t", "\u000b", "\f", " ",
            "\u00a0", "\u2003", "0", "12345", "1234", "٣", "_", "-", "^", "]", "[", "\\", ".", "a.b", "axb", "a-b", "{",
            "}", "a{2}", "aa", "aaa", "$", "^a$", "'", "/", "|", "(a)", "d", "w", "n", "t", "x'); --");

    private static final List<String> PATTERNS = List.of(
            "[0-9]{5}",
            "\\d{4,5}",
            "\\D+",
            "\\w",
            "\\W",
            "\\w+",
            "\\s",
            "\\S",
            "\\s+",
            "[\\d.]+",
            "[^\\w]",
            ".",
            ".*",
            "a.b",
            "a\\.b",
            "a|b",
            "(a|b)c?",
            "(?:a|b){2,}",
            "a{2}",
            "a{2,3}",
            "(ab?)+c?",
            "^a",
            "a$",
            "[a-c]+",
            "[^a-c]",
            "[-a]",
            "[a-]",
            "[a\\-b]+",
            "[\\]]",
            "[\\[]",
            "[\\\\]",
            "\\\\",
            "\\[",
            "\\]",
            "\\{",
            "\\}",
            "\\^a\\$",
            "[é]",
            "[à-ü]",
            "\\t",
            "\\n",
            "[\\t\\n]",
            "\\-",
            "\\/",
            "'",
            "[$]",
            "[.]",
            "[|]",
            "[a^]",
            "[^^]",
            "\\(a\\)",
            "[*+?]",
            "😀",
            "[😀]",
            "a?",
            "[A-Za-z]+",
            "\\|",
            "a{0}b",
            "[{}]",
            "[ -~]",
            "x'\\); --");

    private static String spec(String pattern) {
        return """
                source: s
                load_timestamp: ts
                tables:
                  t:
                    columns: {id: bigint, v: varchar, ts: timestamp}
                    rules: [{on: v, pattern: '%s', name: p}]
                ---
                entity: thing
                hub: {business_key: [id]}
                satellites: [{name: d, attributes: [v]}]
                source_mappings: {s: {table: t}}
                """.formatted(pattern.replace("'", "''"));
    }

    /** Java's reading, with the two words of the manual in which it differs: a dot, and blanks. */
    private static boolean matches(String pattern, String text) {
        String java = pattern.replaceAll("(?<!\\\\)\\.(?![^\\[]*\\])", "[^\\\\n]");
        String blanks = java.replace("\\s", "[ \\t\\n\\f\\r]").replace("\\S", "[^ \\t\\n\\f\\r]");
        return Pattern.compile(blanks).matcher(text).matches();
    }

    @ParameterizedTest
    @ValueSource(strings = {"duckdb", "postgresql"})
    void aPatternMeansTheSameEverywhere(String engine) throws SQLException {
        try (Connection connection = engine.equals("duckdb") ? Engines.duckdb() : Engines.postgresql()) {
            var wrong = new ArrayList<String>();
            try (var statement = connection.createStatement()) {
                statement.execute("create table stg_thing_s (id bigint, v varchar)");
                for (int i = 0; i < TEXTS.size(); i++) {
                    statement.execute("insert into stg_thing_s values (" + i + ", '"
                            + TEXTS.get(i).replace("'", "''") + "')");
                }
                for (String pattern : PATTERNS) {
                    var model = SpecVault.model(spec(pattern));
                    try (var rows = statement.executeQuery(query(model, engine))) {
                        var broken = new ArrayList<Integer>();
                        while (rows.next()) {
                            broken.add(rows.getInt("id"));
                        }
                        for (int i = 0; i < TEXTS.size(); i++) {
                            if (matches(pattern, TEXTS.get(i)) == broken.contains(i)) {
                                wrong.add(pattern + " on <" + TEXTS.get(i) + ">");
                            }
                        }
                    }
                }
            }
            assertThat(wrong).isEmpty();
        }
    }

    private static String query(io.github.vaultmaven.model.VaultModel model, String engine) throws SQLException {
        var dialect = io.github.vaultmaven.dialect.Dialects.byName(engine);
        var hash = io.github.vaultmaven.hash.HashProfiles.byName("vault-1");
        var loader = PatternEnginesTest.class.getClassLoader();
        var plan = io.github.vaultmaven.generator.Planner.of(loader)
                .plan(new io.github.vaultmaven.generator.PlanContext(model, dialect, hash));
        var settings = new io.github.vaultmaven.template.RenderSettings(
                dialect,
                hash,
                hash,
                new io.github.vaultmaven.template.Templates(java.util.Optional.empty(), loader),
                "test");
        return new io.github.vaultmaven.target.sql.SqlTarget()
                .render(plan, settings).stream()
                        .filter(a -> a.path().startsWith("test/"))
                        .flatMap(a -> new io.github.vaultmaven.run.ScriptSplitter().split(a.text()).stream())
                        .filter(s -> s.test().name().endsWith("__rule_p"))
                        .map(s -> s.text())
                        .findFirst()
                        .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a*?",
                "a++",
                "a{2}?",
                "(?i)a",
                "(?=a)b",
                "(?<n>a)",
                "(a)\\1",
                "\\bword",
                "\\x41",
                "\\pL",
                "a**",
                "a{",
                "a{,3}",
                "a{300}",
                "(a{200}){200}",
                "}",
                "]",
                "[",
                "[]",
                "[]a]",
                "[a[b]]",
                "[[:alpha:]]",
                "[z-a]",
                "[a-c-e]",
                "[a\\D]",
                "(a",
                "a)",
                "a||b",
                "()",
                "|a",
                "^*",
                "*a",
                "a\\",
                "\\u0041",
                "[\\d-x]",
                "***:a",
                "a{3,2}",
                ""
            })
    void whatEnginesReadDifferentlyIsRefused(String pattern) {
        assertThatThrownBy(() -> SpecVault.model(spec(pattern)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("id=rule-pattern");
    }
}
