// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TargetsTest {

    private final ClassLoader loader = getClass().getClassLoader();

    @Test
    void oneIsFoundByItsName() {
        assertThat(Targets.byName("dbt", loader).name()).isEqualTo("dbt");
    }

    @Test
    void whoWritesAnotherNameIsToldThoseThatThereAre() {
        assertThatThrownBy(() -> Targets.byName("dpt", loader))
                .hasMessageStartingWith("There is no target `dpt`; there are ")
                .hasMessageContainingAll("`dbt`", "`dbt-automate-dv`", "`dbt-datavault4dbt`", "`sql`");
    }
}
