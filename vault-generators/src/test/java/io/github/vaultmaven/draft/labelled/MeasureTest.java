// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft.labelled;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The table of the manual is what is measured now. */
class MeasureTest {

    private static final Path PAGE = Path.of("..", "src", "site", "markdown", "drafting.md");

    @Test
    void theManualSaysWhatIsMeasured() throws IOException {
        assertThat(Files.readString(PAGE)).contains("\n" + Measure.report(LabelledSchema.all()));
    }
}
