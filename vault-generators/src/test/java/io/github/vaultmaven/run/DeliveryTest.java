// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeliveryTest {

    @Test
    void readsTableAndTime() {
        assertThat(Delivery.parse(" crm.person@2026-03-02T00:00:00 "))
                .isEqualTo(new Delivery("crm.person", LocalDateTime.of(2026, 3, 2, 0, 0)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "crm.person", "person@2026-03-02T00:00:00", "crm.person@2026-03-02", "crm.person@x"})
    void refusesOtherForms(String text) {
        assertThatThrownBy(() -> Delivery.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("\"" + text + "\" is no delivery; write source.table@2026-03-02T00:00:00 (UTC)");
    }
}
