// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.instruction;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.vaultmaven.expression.ExpressionParser;
import io.github.vaultmaven.expression.Parsed;
import io.github.vaultmaven.expression.Problem;
import io.github.vaultmaven.expression.Scope;
import io.github.vaultmaven.expression.TypeChecker;
import io.github.vaultmaven.type.DataType;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What instructions mean, by tables that were written from the sentences. */
class ThresholdGrammarTest {

    static Stream<String[]> covered() throws IOException {
        return lines("covered.txt");
    }

    static Stream<String[]> notCovered() throws IOException {
        return lines("not-covered.txt");
    }

    private static Stream<String[]> lines(String file) throws IOException {
        try (InputStream in = ThresholdGrammarTest.class.getResourceAsStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> !line.startsWith("#") && line.contains("=> "))
                            .map(line -> line.split("=> ", 2))
                            .toList()
                            .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("covered")
    void aRuleGivesWhatItSays(String text, String values) {
        ThresholdRule rule = ThresholdGrammar.parse(text).orThrow();
        for (String pair : values.strip().split(" (?=[-?0-9.]+=)")) {
            String[] sides = pair.split("=", 2);
            assertThat(given(rule, sides[0])).as(pair).isEqualTo(sides[1].equals("~") ? null : sides[1]);
        }
    }

    @ParameterizedTest
    @MethodSource("covered")
    void itsExpressionIsSound(String text, String values) {
        ThresholdRule rule = ThresholdGrammar.parse(text).orThrow();
        var scope = Scope.of(Map.of("a \"b", new DataType.Decimal(12, 2)));
        String written = RuleText.of(rule, "a \"b", Optional.empty());
        var typing =
                new TypeChecker().check(new ExpressionParser().parse(written).orThrow(), scope);
        assertThat(typing.problems()).as(written + values).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("notCovered")
    void whatCouldMeanTwoThingsIsRefusedWithItsPlace(String text, String place) {
        Parsed<ThresholdRule> parsed = ThresholdGrammar.parse(text.strip());
        assertThat(parsed.result()).isEmpty();
        Problem problem = parsed.problems().get(0);
        String found = text.strip().substring(problem.offset(), problem.offset() + problem.length());
        assertThat(found.isEmpty() ? "(end)" : place)
                .as(problem.message())
                .startsWith(found.isEmpty() ? place.strip() : found);
        assertThat(problem.id()).isEqualTo("instruction-form");
        assertThat(problem.help()).isNotEmpty();
    }

    @Test
    void daysAreCompared() {
        ThresholdRule rule = ThresholdGrammar.parse("age is new from 2024-01-01, old before 2024-01-01")
                .orThrow();
        assertThat(RuleText.of(rule, "since", Optional.empty()))
                .isEqualTo("case when \"since\" >= DATE '2024-01-01' then 'new' when \"since\" < DATE '2024-01-01'"
                        + " then 'old' end");
    }

    @Test
    void labelsHaveTheTypeOfTheAttribute() {
        ThresholdRule rule =
                ThresholdGrammar.parse("vip is yes above 5, else no").orThrow();
        assertThat(RuleText.of(rule, "n", Optional.of(DataType.BOOLEAN)))
                .isEqualTo("case when \"n\" > 5 then true else false end");
        ThresholdRule numbers =
                ThresholdGrammar.parse("discount is 10 above 5, else 0").orThrow();
        assertThat(RuleText.of(numbers, "n", Optional.of(DataType.TEXT)))
                .isEqualTo("case when \"n\" > 5 then '10' else '0' end");
        assertThat(RuleText.of(numbers, "n", Optional.empty())).isEqualTo("case when \"n\" > 5 then 10 else 0 end");
        ThresholdRule quoted =
                ThresholdGrammar.parse("who is 'it''s me' above 5").result().orElse(null);
        assertThat(quoted).isNull();
        ThresholdRule apostrophe =
                ThresholdGrammar.parse("who is \"it's me\" above 5").orThrow();
        assertThat(RuleText.of(apostrophe, "n", Optional.empty())).isEqualTo("case when \"n\" > 5 then 'it''s me' end");
    }

    private static String given(ThresholdRule rule, String value) {
        if (value.equals("?")) {
            return rule.missing().or(rule::otherwise).map(Label::text).orElse(null);
        }
        return rule.branches().stream()
                .filter(b -> b.range().holds(new BigDecimal(value)))
                .findFirst()
                .map(Branch::label)
                .or(rule::otherwise)
                .map(Label::text)
                .orElse(null);
    }
}
