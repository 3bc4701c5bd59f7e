// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.run;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.vaultmaven.manifest.ManifestException;
import io.github.vaultmaven.manifest.Phase;
import io.github.vaultmaven.manifest.Step;
import java.util.List;
import org.junit.jupiter.api.Test;

class StepGraphTest {

    static Step step(String id, String... after) {
        return new Step(id, Phase.LOAD, null, null, id, null, id + ".sql", List.of(after), List.of(), List.of(), null);
    }

    @Test
    void takesAnyOrderOfSteps() {
        assertThatCode(() -> StepGraph.check(List.of(step("c", "b", "a"), step("b", "a"), step("a"))))
                .doesNotThrowAnyException();
    }

    @Test
    void namesTheCircle() {
        assertThatThrownBy(() -> StepGraph.check(List.of(step("a"), step("c", "b"), step("b", "c", "a"))))
                .isInstanceOf(ManifestException.class)
                .hasMessage("the manifest contradicts itself: these steps wait for each other: b, c");
    }

    @Test
    void namesTheUnknownStep() {
        assertThatThrownBy(() -> StepGraph.check(List.of(step("a", "z"))))
                .hasMessage("the manifest contradicts itself: step a runs after z, which is no step of its phase");
    }

    @Test
    void refusesAnIdGivenTwice() {
        assertThatThrownBy(() -> StepGraph.check(List.of(step("a"), step("a"))))
                .hasMessage("the manifest contradicts itself: step a is listed twice");
    }
}
