// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * After all days came again, and once more. The first time puts right what the late day left (a row between two equal ones),
 * where late rows are not tracked; the second time there is nothing to do.
 */
class ReplayIT {
    private static final Path REPORTS = Path.of(System.getProperty("vault.reports"));
    private static final String LOAD = "tpch-" + System.getProperty("vault.dialect") + ".load.json";

    @ParameterizedTest
    @ValueSource(strings = {"inserted", "rejected", "tracked"})
    void onceMoreAddsNothing(String count) throws IOException {
        assertThat(total(REPORTS.resolve("once-more").resolve(LOAD), count)).isZero();
    }

    @Test
    void againRejectsNothing() throws IOException {
        assertThat(total(REPORTS.resolve("again").resolve(LOAD), "rejected")).isZero();
    }

    @Test
    void theHistoryIsThatOfTheDaysInOrder() throws SQLException {
        try (Vault vault = new Vault()) {
            assertThat(CustomerHistory.plain(CustomerHistory.stored(vault)))
                    .isEqualTo(CustomerHistory.expected(Delivered.DAYS));
        }
    }

    private static long total(Path report, String count) throws IOException {
        Matcher matcher = Pattern.compile("\"" + count + "\"\\s*:\\s*(\\d+)").matcher(Files.readString(report));
        long total = 0;
        int objects = 0;
        while (matcher.find()) {
            total += Long.parseLong(matcher.group(1));
            objects++;
        }
        assertThat(objects).as("objects in " + report).isGreaterThan(40);
        return total;
    }
}
