// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.run;

import static io.github.vaultmaven.run.StepGraphTest.step;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.vaultmaven.manifest.Step;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StepQueueTest {

    private final Step a = step("a");
    private final Step b = step("b", "a");
    private final Step c = step("c");
    private final Step d = step("d", "b", "c");

    @Test
    void handsOutWhatIsReadyInTheOrderOfTheManifest() throws InterruptedException {
        StepQueue queue = new StepQueue(List.of(d, b, c, a), Set.of());
        assertThat(queue.take()).isEqualTo(c);
        assertThat(queue.take()).isEqualTo(a);
        queue.finish(a, true);
        assertThat(queue.take()).isEqualTo(b);
        queue.finish(c, true);
        queue.finish(b, true);
        assertThat(queue.take()).isEqualTo(d);
        assertThat(queue.take()).isNull();
        assertThat(queue.skipped()).isEmpty();
    }

    @Test
    void skipsAllThatDependsOnAFailure() throws InterruptedException {
        StepQueue queue = new StepQueue(List.of(a, b, c, d), Set.of());
        assertThat(queue.take()).isEqualTo(a);
        queue.finish(a, false);
        assertThat(queue.take()).isEqualTo(c);
        queue.finish(c, true);
        assertThat(queue.take()).isNull();
        assertThat(queue.skipped()).containsExactlyInAnyOrder(b, d);
    }

    @Test
    void doesNotHandOutWhatWasDoneBefore() throws InterruptedException {
        StepQueue queue = new StepQueue(List.of(a, b, c, d), Set.of("a", "c"));
        assertThat(queue.take()).isEqualTo(b);
        queue.finish(b, true);
        assertThat(queue.take()).isEqualTo(d);
    }

    @Test
    void handsOutNothingOnceAborted() throws InterruptedException {
        StepQueue queue = new StepQueue(List.of(a, b), Set.of());
        queue.abort();
        assertThat(queue.take()).isNull();
    }
}
