// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.dbt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a large batch feeds is not joined row by row on PostgreSQL; what a small one feeds may be, by index. */
class BatchPlanTest {

    private static final String SPECS = """
            source: shop
            load_timestamp: {path: '^(\\d{4}-\\d{2}-\\d{2})/', format: yyyy-MM-dd, zone: UTC}
            tables:
              buyers:
                files: "*/buyers.csv"
                columns: {login: varchar(10), name: varchar(40)}
            ---
            entity: buyer
            hub:
              business_key: [login]
            satellites:
              - name: details
                attributes: [name]
            source_mappings:
              shop: {table: buyers}
            """;

    /** What one of dbt's threads writes of a statement that looks at the batch: the rows that it returned. */
    private static final Pattern LOOKED = Pattern.compile("\\[(Thread-\\d+) [^\\n]*\\n\\s*select set_config\\("
            + "(?=[\\s\\S]*?\\[\\1 [^\\n]*SQL status: SELECT (\\d))");

    @TempDir
    private Path work;

    @Test
    void dependsOnTheRowsOfTheBatch() throws Exception {
        Path specs = Files.createDirectories(work.resolve("specs"));
        Files.writeString(specs.resolve("specs.yaml"), SPECS);
        deliver("2026-01-01", 1_001);
        deliver("2026-01-02", 1_000);
        try (var twins = new TwinVaults("postgresql", specs, List.of("vault"), work.resolve("data"), "dbt", work)) {
            twins.load(List.of("2026-01-01/**"), List.of());
            assertThat(looked()).hasSizeGreaterThan(2).containsOnly("1");
            twins.load(List.of("2026-01-02/**"), List.of());
            assertThat(looked()).hasSizeGreaterThan(2).containsOnly("0");
            assertThat(twins.differences()).isEmpty();
        }
    }

    private void deliver(String day, int rows) throws IOException {
        Path folder = Files.createDirectories(work.resolve("data").resolve(day));
        String lines = IntStream.range(0, rows)
                .mapToObj(i -> "B" + i + ",name of " + day + "\n")
                .collect(Collectors.joining());
        Files.writeString(folder.resolve("buyers.csv"), "login,name\n" + lines);
    }

    /** What came of it in the build since the last call. */
    private List<String> looked() throws IOException {
        Path log = work.resolve("dbt/vault/postgresql/logs/dbt.log");
        List<String> found = LOOKED.matcher(Files.readString(log))
                .results()
                .map(r -> r.group(2))
                .toList();
        Files.delete(log);
        return found;
    }
}
