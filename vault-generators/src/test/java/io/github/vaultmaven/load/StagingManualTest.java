// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The worked examples of the manual's page on staging. */
class StagingManualTest {

    private static final Pattern BLOCK = Pattern.compile("```(\\w+) ?([^\n]*)\n(.*?)```", Pattern.DOTALL);

    private static List<MatchResult> blocks() throws IOException {
        Path here = Path.of("").toAbsolutePath();
        Path root = Files.isDirectory(here.resolve("vault-generators")) ? here : here.getParent();
        return BLOCK.matcher(Files.readString(root.resolve("src/site/markdown/staging.md")))
                .results()
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"duckdb", "postgresql"})
    void workedExamplesAreRight(String engine) throws IOException, SQLException {
        var open = new ArrayList<SpecVault>();
        int results = 0;
        boolean loaded = false;
        try {
            for (MatchResult block : blocks()) {
                SpecVault vault = open.isEmpty() ? null : open.get(open.size() - 1);
                switch (block.group(1)) {
                    case "yaml" -> {
                        open.add(new SpecVault(engine, block.group(3)));
                        loaded = false;
                    }
                    case "delivered" ->
                        deliver(vault, block.group(2), block.group(3).lines().toList());
                    default -> {
                        if (!loaded) {
                            vault.run();
                            loaded = true;
                        }
                        results++;
                        assertThat(vault.query(block.group(2)))
                                .as(block.group(2))
                                .containsExactlyElementsOf(block.group(3)
                                        .lines()
                                        .map(line -> line.replace(" | ", "|"))
                                        .sorted()
                                        .toList());
                    }
                }
            }
        } finally {
            for (SpecVault vault : open) {
                vault.close();
            }
        }
        assertThat(results).isEqualTo(6);
    }

    private static void deliver(SpecVault vault, String table, List<String> lines) throws SQLException {
        String[] rows = lines.stream()
                .skip(1)
                .map(line -> Arrays.stream(line.split(" \\| "))
                        .map(value -> value.equals("~") ? "null" : "'" + value.replace("'", "''") + "'")
                        .collect(Collectors.joining(", ")))
                .toArray(String[]::new);
        vault.deliver(table, lines.get(0).replace(" | ", ", "), rows);
    }
}
