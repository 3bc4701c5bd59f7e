// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.model.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands in braces is filled in, and nothing else is touched. */
class NamePatternTest {

    @ParameterizedTest
    @CsvSource({
        "h_{entity}, h_customer",
        "{entity}, customer",
        "{entity}_{source}_x, customer_crm_1_x",
        "{source}{entity}, crm_1customer",
        "{unknown}_x, _x",
        "plain, plain",
        "{}x, x",
        "{{entity}}, {customer}",
        "}{entity}{, }customer{",
        "{entity}}_{source}, customer}_crm_1",
    })
    void fills(String pattern, String name) {
        assertThat(new NamePattern(pattern).fill(Map.of("entity", "customer", "source", "crm-1")))
                .isEqualTo(name);
    }

    @Test
    void whatNoNameHasBecomesOneUnderscorePerCharacter() {
        assertThat(NamePattern.identifier("a b-c")).isEqualTo("a_b_c");
        assertThat(NamePattern.identifier("größe")).isEqualTo("gr__e");
        assertThat(NamePattern.identifier("x\uD83D\uDE00y")).isEqualTo("x_y");
        assertThat(NamePattern.identifier("Az_09")).isEqualTo("Az_09");
    }
}
