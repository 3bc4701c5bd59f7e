// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.selftest;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.vaultmaven.model.Origin;
import io.github.vaultmaven.model.Parsing;
import io.github.vaultmaven.model.SourceColumn;
import io.github.vaultmaven.type.DataType;
import io.github.vaultmaven.type.Literal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Keys tell scenarios apart, payloads differ, and texts are spelled as a source declares them. */
class SyntheticValuesTest {

    private static final List<DataType> TYPES = List.of(
            new DataType.Text(2),
            DataType.TEXT,
            new DataType.Whole(16),
            new DataType.Decimal(2, 0),
            new DataType.Decimal(9, 2),
            DataType.DOUBLE,
            DataType.DATE,
            DataType.TIMESTAMP);

    @Test
    void eachKeyOfEachScenarioHasAValueOfItsOwnThatFitsTheType() {
        for (DataType type : TYPES) {
            Set<String> texts = new HashSet<>();
            for (Scenario scenario : Scenario.ALL) {
                for (String key : scenario.keys()) {
                    String text = Keys.text(Keys.number(scenario, key), type).orElseThrow();
                    assertThat(Literal.canonical(type, text))
                            .as("%s as %s", text, type)
                            .isPresent();
                    assertThat(texts.add(text)).as("%s as %s", text, type).isTrue();
                }
            }
        }
    }

    @Test
    void aTypeOfFewValuesTellsNoScenariosApart() {
        assertThat(Keys.text(1, DataType.BOOLEAN)).isEmpty();
        assertThat(Keys.text(1, new DataType.Text(1))).isEmpty();
    }

    @Test
    void payloadsDiffer() {
        for (DataType type : TYPES) {
            assertThat(List.of("A", "B", "C", "D", "X"))
                    .extracting(letter -> Payloads.text(letter, type))
                    .doesNotHaveDuplicates()
                    .allSatisfy(
                            text -> assertThat(Literal.canonical(type, text)).isPresent());
        }
    }

    @Test
    void scenariosInOrderOfRunsAreThoseThatARunCanTime() {
        assertThat(Scenario.ALL.stream().filter(Scenario::isInOrderOfRuns).map(Scenario::id))
                .containsExactly("S3", "S7", "empty", "gone");
    }

    @Test
    void textsAreSpelledAsDeclared() {
        assertThat(spelled("2001-01-02 00:00:00", DataType.TIMESTAMP, "d.M.yyyy'at'h a", "."))
                .isEqualTo("2.1.2001at12 AM");
        assertThat(spelled("2001-01-02 00:00:00", DataType.TIMESTAMP, "yyyy-MM-ddTHH:mm:ssZ", "."))
                .isEqualTo("2001-01-02T00:00:00Z");
        assertThat(spelled("0.1", new DataType.Decimal(2, 2), "", ",")).isEqualTo("0,1");
    }

    private static String spelled(String canonical, DataType type, String format, String decimalSign) {
        var parsing = new Parsing(true, false, List.of(), format, decimalSign, "", "");
        return Spelling.of(canonical, type, new SourceColumn("c", type, parsing, Origin.MEMORY));
    }
}
