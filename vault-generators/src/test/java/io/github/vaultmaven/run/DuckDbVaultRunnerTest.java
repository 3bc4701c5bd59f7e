// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.nio.file.Path;
import java.sql.Connection;
import org.duckdb.DuckDBDriver;
import org.junit.jupiter.api.Test;

class DuckDbVaultRunnerTest extends VaultRunnerContract {

    @Override
    Database open() {
        return new JdbcDatabase("duckdb", new DuckDBDriver(), "jdbc:duckdb:", null, null);
    }

    @Override
    String noTable() {
        return "Catalog Error: Table with name nowhere does not exist!\n  Did you mean \"nowhere_\"?";
    }

    @Test
    void keepsAFileForTheNextProcess() throws Exception {
        scripts.load("a", "select 1;");
        Path file = home.resolve("v.duckdb");
        for (long run = 1; run <= 2; run++) {
            try (Database stored = file(file)) {
                database = stored;
                assertThat(run(options()).runId()).isEqualTo(run);
            }
        }
    }

    private static Database file(Path file) {
        return new JdbcDatabase("duckdb", new DuckDBDriver(), "jdbc:duckdb:" + file, null, null);
    }

    @Test
    void saysWhoHoldsTheFile() throws Exception {
        Path file = home.resolve("held.duckdb");
        Process holder = hold(file);
        try (Database held = file(file)) {
            assertThat(holder.inputReader().readLine()).isEqualTo("held");
            database = held;
            assertThatThrownBy(() -> run(options()))
                    .isInstanceOf(VaultLocked.class)
                    .hasMessage("jdbc:duckdb:" + file + " is open in another process (" + holder.pid()
                            + "); DuckDB lets one process write at a time: close it there, then run again");
        } finally {
            holder.outputWriter().close();
            holder.waitFor();
        }
    }

    private static Process hold(Path file) throws Exception {
        String path = location(DuckDbHolder.class) + File.pathSeparator + location(DuckDBDriver.class);
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        path,
                        DuckDbHolder.class.getName(),
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static Path location(Class<?> type) throws Exception {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    }

    @Test
    void neverShowsAPassword() {
        String url = "jdbc:duckdb:/nowhere/at/all.db;password=canary";
        try (Database closed = new JdbcDatabase("duckdb", new DuckDBDriver(), url, null, "canary")) {
            database = closed;
            assertThatThrownBy(() -> run(options()))
                    .satisfies(e -> assertThat(trace(e)).doesNotContain("canary"));
        }
    }

    static String trace(Throwable thrown) {
        java.io.StringWriter text = new java.io.StringWriter();
        thrown.printStackTrace(new java.io.PrintWriter(text));
        return text.toString();
    }

    @Test
    void connectionsSeeOneDatabase() throws Exception {
        try (Connection first = database.connect();
                Connection second = database.connect()) {
            first.createStatement().execute("create table seen (x int)");
            assertThat(second.createStatement().execute("select * from seen")).isTrue();
        }
    }
}
