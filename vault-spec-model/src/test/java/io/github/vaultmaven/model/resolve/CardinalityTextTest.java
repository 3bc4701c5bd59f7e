// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.model.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.vaultmaven.spec.LinkSpec.Cardinality;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CardinalityTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "MANY_TO_ONE | order customer | many_to_one (each order has one customer at a time)",
                "ONE_TO_MANY | order line | one_to_many (each line has one order at a time)",
                "ONE_TO_ONE | a b | one_to_one (each a has one b at a time, each b has one a at a time)",
                "MANY_TO_MANY | a b | many_to_many (each a may have more than one b, and each b more than one a)",
                "MANY_TO_ONE | a b c | many_to_one (each a has one combination of b and c at a time)",
                "ONE_TO_MANY | a b c | one_to_many (each combination of b and c has one a at a time)"
            })
    void saysTheWordAndWhatItMeans(Cardinality cardinality, String roles, String text) {
        assertThat(CardinalityText.of(cardinality, List.of(roles.split(" ")))).isEqualTo(text);
    }
}
