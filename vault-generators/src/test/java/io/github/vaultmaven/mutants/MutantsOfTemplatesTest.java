// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.mutants;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.vaultmaven.mutants.Verdict.Kind;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * The tests of the loads can fail: each template, changed in one place, makes one of them fail. A few faults are tried
 * in every build, with the test that must catch them. The system property {@code vault.mutants} asks for all of them
 * ({@code all}) or for those of templates whose path begins with it; {@code target/mutants.md} then says what caught
 * which. Those that nothing can catch are listed with the reason. What no test on DuckDB catches is tried on PostgreSQL.
 */
class MutantsOfTemplatesTest {

    @Test
    void faultsAreCaught() throws IOException {
        String wanted = System.getProperty("vault.mutants", "");
        if (wanted.isEmpty()) {
            sampled();
        } else {
            hunted(wanted.equals("all") ? "" : wanted);
        }
    }

    private static void sampled() throws IOException {
        var checks = new Checks("duckdb");
        for (Sample.Entry entry : Sample.read()) {
            Optional<Throwable> failure = checks.failure(entry.check(), entry.mutant());
            assertThat(failure)
                    .as("%s, tried by %s", entry.mutant(), entry.check())
                    .isPresent();
            assertThat(failure.get()).as("%s", entry.mutant()).hasMessageContaining(entry.says());
        }
    }

    /** At least one fault of each template that can have one, and each of the eight scenarios broken. */
    @Test
    void theSampleIsWide() throws IOException {
        List<Sample.Entry> sample = Sample.read();
        Equivalents equivalents = Equivalents.read();
        assertThat(sample)
                .extracting(entry -> entry.mutant().template())
                .containsAll(Templates.all().stream()
                        .filter(template -> Mutant.of(template).stream()
                                .anyMatch(mutant -> equivalents.reason(mutant).isEmpty()))
                        .toList());
        assertThat(sample)
                .extracting(Sample.Entry::says)
                .contains("\"S1\"=", "\"S2\"=", "\"S3\"=", "\"S4\"=", "\"S5\"=", "\"S6\"=", "\"S7\"=", "\"S8\"=");
    }

    private static void hunted(String prefix) throws IOException {
        List<Mutant> mutants = Templates.all().stream()
                .filter(t -> t.startsWith(prefix))
                .flatMap(t -> Mutant.of(t).stream())
                .toList();
        Equivalents equivalents = Equivalents.read();
        Duration patience = Duration.ofSeconds(Long.getLong("vault.mutants.patience", 60));
        var hunt = new Hunt(new Checks("duckdb"), patience);
        var elsewhere = new Hunt(new Checks("postgresql"), patience);
        var verdicts = new ArrayList<Verdict>();
        var report = new MutantReport(Path.of("target"), equivalents);
        for (Mutant mutant : mutants) {
            boolean listed = equivalents.reason(mutant).isPresent();
            Verdict verdict = listed ? hunt.verdictOfExamples(mutant) : hunt.verdict(mutant);
            boolean open = verdict.kind() == Kind.SURVIVED && !listed;
            verdicts.add(open && hasPartsForIndexes(mutant) ? elsewhere.verdict(mutant) : verdict);
            report.write(verdicts);
        }
        assertThat(verdicts)
                .filteredOn(v -> v.kind() == Kind.SURVIVED
                        && equivalents.reason(v.mutant()).isEmpty())
                .as("faults that nothing catches")
                .isEmpty();
        assertThat(equivalents.listed(prefix))
                .as("listed faults exist")
                .isSubsetOf(mutants.stream().map(Mutant::toString).toList());
    }

    /** Whether a template says something else on engines that answer by an index, which those tried first do not. */
    private static boolean hasPartsForIndexes(Mutant mutant) {
        return mutant.text().contains("probes");
    }
}
