// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Changes the specs of this build's projects at random: whatever comes out is refused with located findings, or generates scripts
 * that DuckDB, and for some of the cases PostgreSQL, creates, loads and tests.
 *
 * <p>Unless told otherwise always the same cases. {@code -Dvault.fuzz.minutes=60} goes on for an hour from a random seed or from
 * {@code -Dvault.fuzz.start=…}; {@code -Dvault.fuzz.seed=…} repeats the case that a failure names.
 */
@Timeout(value = 24, unit = TimeUnit.HOURS)
class SpecFuzzTest {

    private static final int CASES = Integer.getInteger("vault.fuzz.cases", 150);
    private static final Optional<Double> MINUTES =
            Optional.ofNullable(System.getProperty("vault.fuzz.minutes")).map(Double::valueOf);
    private static final Optional<Long> ONE = Optional.ofNullable(Long.getLong("vault.fuzz.seed"));

    /** Every so many cases run on PostgreSQL, which takes several times as long. */
    private static final int ON_POSTGRESQL = 6;

    /** It ends after so many failures. */
    private static final int MOST = 10;

    @TempDir
    Path folder;

    @Test
    void whateverIsWrittenIsRefusedOrRuns() throws IOException {
        List<FuzzedProject> projects = FuzzedProject.all();
        long first =
                ONE.orElse(Long.getLong("vault.fuzz.start", MINUTES.isEmpty() ? 1 : new Random().nextLong() >>> 8));
        long start = System.nanoTime();
        int valid = 0;
        var failures = new ArrayList<AssertionError>();
        int cases = 0;
        while (failures.size() < MOST
                && MINUTES.map(m -> System.nanoTime() - start < m * 60e9)
                        .orElse(cases < (ONE.isPresent() ? 1 : CASES))) {
            valid += check(projects, first + cases, failures) ? 1 : 0;
            cases++;
            if (cases % 100 == 0) {
                long minutes = TimeUnit.NANOSECONDS.toMinutes(System.nanoTime() - start);
                System.out.printf("%d specs from seed %d, %d min, valid and run: %d%n", cases, first, minutes, valid);
            }
        }
        assertThat(failures).isEmpty();
    }

    private boolean check(List<FuzzedProject> projects, long seed, List<AssertionError> failures) throws IOException {
        FuzzCase fuzzed = FuzzCase.of(projects, seed);
        try {
            List<String> engines = seed % ON_POSTGRESQL == 0 ? List.of("duckdb", "postgresql") : List.of("duckdb");
            return new FuzzCheck(folder).check(fuzzed, engines);
        } catch (Exception | StackOverflowError | AssertionError e) {
            String told = "-Dvault.fuzz.seed=" + seed + ", see " + kept(fuzzed, seed) + ": " + fuzzed.changed();
            System.out.println(told + "\n" + e);
            failures.add(new AssertionError(told, e));
            return false;
        }
    }

    private static Path kept(FuzzCase fuzzed, long seed) throws IOException {
        Path kept = Path.of("target", "fuzz-" + seed);
        for (Map.Entry<String, byte[]> file : fuzzed.files().entrySet()) {
            Path path = kept.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
        return kept;
    }
}
