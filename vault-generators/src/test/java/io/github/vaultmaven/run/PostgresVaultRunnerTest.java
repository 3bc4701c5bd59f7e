// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.vaultmaven.manifest.Step;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.postgresql.Driver;

class PostgresVaultRunnerTest extends VaultRunnerContract {

    private static EmbeddedPostgres server;

    @BeforeAll
    static void start() throws IOException {
        server = EmbeddedPostgres.start();
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @Override
    Database open() throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("drop database if exists v with (force)");
            statement.execute("create database v");
        }
        return database("v", "postgres", "canary");
    }

    private static Database database(String name, String user, String password) {
        String url = "jdbc:postgresql://localhost:" + server.getPort() + "/" + name;
        return new JdbcDatabase("postgresql", new Driver(), url, user, password);
    }

    @Override
    String noTable() {
        return "ERROR: relation \"nowhere\" does not exist (SQLSTATE 42P01)";
    }

    private RunListener whileLoading(Runnable action) {
        return new RunListener() {
            @Override
            public void stepStarted(Step step) {
                if (step.id().equals("a")) {
                    action.run();
                }
            }
        };
    }

    @Test
    void refusesASecondRun() throws Exception {
        scripts.load("a", "select 1;");
        ScriptFolder folder = scripts.write("postgresql");
        AtomicReference<Throwable> second = new AtomicReference<>();
        runner(options(), whileLoading(() -> {
                    try {
                        runner(options(), RunListener.SILENT).run(folder);
                    } catch (VaultLocked e) {
                        second.set(e);
                    }
                }))
                .run(folder);
        assertThat(second.get())
                .hasMessage("another run is loading the model m; let it end, or wait for it longer"
                        + " (vault.lockWait, in seconds)");
    }

    @Test
    void maintainsOnlyWhenNoRunIsUnderWay() throws Exception {
        scripts.load("a", "select 1;").maintain("r", "-- @rejects r\ndelete from vault_run where 1 = 0;");
        ScriptFolder folder = scripts.write("postgresql");
        AtomicReference<Throwable> second = new AtomicReference<>();
        runner(options(), whileLoading(() -> {
                    try {
                        new MaintenanceRunner(database, options(), RunListener.SILENT).run(folder);
                    } catch (VaultLocked e) {
                        second.set(e);
                    }
                }))
                .run(folder);
        assertThat(second.get()).hasMessageStartingWith("another run is loading the model m;");
    }

    @Test
    void waitsForARunToEnd() throws Exception {
        scripts.load("a", "select 1;");
        ScriptFolder folder = scripts.write("postgresql");
        AtomicReference<CompletableFuture<RunReport>> second = new AtomicReference<>();
        runner(options(), whileLoading(() -> {
                    second.set(
                            CompletableFuture.supplyAsync(() -> runner(options().withLockWait(120), RunListener.SILENT)
                                    .run(folder)));
                    untilOneWaits();
                }))
                .run(folder);
        assertThat(second.get().get(120, TimeUnit.SECONDS).runId()).isEqualTo(2);
    }

    private void untilOneWaits() {
        try {
            List<String> none = List.of("0");
            while (rows("select count(*) from pg_locks where locktype = 'advisory' and not granted")
                    .contains(none)) {
                Thread.onSpinWait();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void stopsWaitingInTheEnd() throws Exception {
        scripts.load("a", "select 1;");
        ScriptFolder folder = scripts.write("postgresql");
        AtomicReference<Throwable> second = new AtomicReference<>();
        runner(options(), whileLoading(() -> {
                    try {
                        runner(options().withLockWait(1), RunListener.SILENT).run(folder);
                    } catch (VaultLocked e) {
                        second.set(e);
                    }
                }))
                .run(folder);
        assertThat(second.get()).hasMessageStartingWith("another run is loading the model m, also after waiting 1 s; ");
    }

    @Test
    void saysThatAHostIsUnknown() {
        String url = "jdbc:postgresql://warehouse.invalid/v";
        try (Database nowhere = new JdbcDatabase("postgresql", new Driver(), url, "u", "canary")) {
            database = nowhere;
            assertThatThrownBy(() -> run(options()))
                    .isInstanceOf(DatabaseUnavailable.class)
                    .hasMessage("cannot connect to " + url + ": no host is known by the name warehouse.invalid");
        }
    }

    @Test
    void neverShowsAPassword() {
        try (Database wrong = database("nosuch?password=canary&user=canary", "postgres", "canary")) {
            database = wrong;
            assertThatThrownBy(() -> run(options()))
                    .isInstanceOf(DatabaseUnavailable.class)
                    .satisfies(e -> assertThat(DuckDbVaultRunnerTest.trace(e)).doesNotContain("canary"));
        }
    }

    @Test
    void showsNoPasswordThatAStatementRepeats() throws Exception {
        scripts.load("a", "select 1 as x from \"canary\";");
        assertThat(failing(options()).getMessage()).contains("relation \"***\" does not exist");
    }
}
