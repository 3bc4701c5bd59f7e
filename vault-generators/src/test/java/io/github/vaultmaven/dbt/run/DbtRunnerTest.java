// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.dbt.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.vaultmaven.dbt.env.DbtEnvironment;
import io.github.vaultmaven.diagnostics.ConsoleReport;
import io.github.vaultmaven.diagnostics.Diagnostic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real dbt runs a project whose failures are known: {@code src/test/resources/dbt/failing}. */
class DbtRunnerTest {

    private static final Path FIXTURE = Path.of("src", "test", "resources", "dbt", "failing");
    private static final String CANARY = "canary-5b1f";

    @TempDir
    Path root;

    private final List<String> lines = new ArrayList<>();
    private DbtProject project;

    @BeforeEach
    void project() throws IOException {
        Path folder = root.resolve("target/vault/failing/duckdb");
        try (Stream<Path> files = Files.walk(FIXTURE)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve(FIXTURE.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        Files.copy(folder.resolve("profiles.example.yml"), folder.resolve("profiles.yml"));
        project = DbtProject.find(root.resolve("target/vault")).get(0);
    }

    private DbtReport run(DbtCall call) {
        DbtProgram dbt = DbtProgram.find(Optional.of(DbtEnvironment.dbt111().folder()), Optional.empty(), "");
        return new DbtRunner(dbt, root, new ProgressLines(lines::add, lines::add, lines::add)).run(project, call);
    }

    private Map<String, String> variables() {
        return Map.of("VAULT_DB_PATH", root.resolve("vault.duckdb").toString(), "VAULT_DB_PASSWORD", CANARY);
    }

    private static List<String> shown(DbtReport report) {
        return report.findings().stream().map(ConsoleReport::oneLine).toList();
    }

    @Test
    void failuresAreToldAtTheirSpecs() {
        DbtReport report = run(DbtCall.of(List.of("build"), variables()));
        assertThat(shown(report))
                .containsExactly(
                        "src/main/vault/member.yaml:3:9: error: model h_member failed: Conversion Error: Could not convert"
                                + " string 'none' to INT32 when casting from source column number [dbt-error]",
                        "src/main/vault/member.yaml:3:9: note: model s_member was not built, as model h_member failed"
                                + " [dbt-skipped]",
                        "src/main/vault/plan.yaml:4:5: error: test unique_plan_number of plan failed: 1 row found"
                                + " [dbt-test]",
                        "src/main/vault/plan.yaml:5:5: warning: test not_null_plan_grade of plan failed: 1 row found"
                                + " [dbt-test]");
        Diagnostic failed = report.findings().get(0);
        assertThat(failed.help())
                .isEqualTo("the query is in target/vault/failing/duckdb/target/compiled/failing/models/h_member.sql");
        assertThat(root.resolve(failed.help().substring("the query is in ".length())))
                .isRegularFile();
        assertThat(report.passed()).isFalse();
        assertThat(report.summary())
                .isEqualTo("failing (duckdb), dbt failed: 1 error, 1 fail, 1 pass, 1 skipped, 2 success, 1 warn");
        assertThat(lines.get(0)).isEqualTo("failing (duckdb), dbt 1.11.16");
        assertThat(lines.subList(1, lines.size()).stream().map(line -> line.replaceFirst(" \\([0-9.]+ s\\)$", "")))
                .containsExactlyInAnyOrder(
                        "[1/7] ok      model stg_member",
                        "[2/7] error   model h_member",
                        "[3/7] ok      model plan",
                        "[4/7] skipped model s_member",
                        "[5/7] pass    test grades_known",
                        "[6/7] warn    test not_null_plan_grade",
                        "[7/7] fail    test unique_plan_number");
    }

    @Test
    void whatStopsDbtIsToldAtTheGeneratedFile() throws IOException {
        Files.writeString(project.folder().resolve("models/bad.sql"), "select 1\nfrom {{ ref('nowhere') }}\n");
        DbtReport report = run(new DbtCall(List.of("parse"), List.of("--no-partial-parse"), true, variables()));
        assertThat(shown(report))
                .containsExactly("target/vault/failing/duckdb/models/bad.sql:1:1: error: Compilation Error Model"
                        + " 'model.failing.bad' (models/bad.sql) depends on a node named 'nowhere' which was not found"
                        + " [dbt-error]");
        Files.writeString(project.folder().resolve("models/bad.sql"), "select 1\nfrom {% if %}\n");
        assertThat(run(DbtCall.of(List.of("parse"), variables())).findings())
                .extracting(finding -> finding.range().toString())
                .containsExactly("target/vault/failing/duckdb/models/bad.sql:2:1");
    }

    @Test
    void whatStopsFusionIsToldToo() throws IOException {
        Files.writeString(project.folder().resolve("models/bad.sql"), "select 1\nfrom {{ ref('nowhere') }}\n");
        DbtProgram fusion = DbtProgram.find(Optional.of(DbtEnvironment.fusion().folder()), Optional.empty(), "");
        DbtReport report =
                new DbtRunner(fusion, root, DbtListener.SILENT).run(project, DbtCall.of(List.of("parse"), variables()));
        assertThat(shown(report))
                .containsExactly(
                        "target/vault/failing/duckdb/models/bad.sql:2:6: error: [DependencyNotFound (dbt1048)]:"
                                + " Ref 'nowhere' not found in project. Searched for 'failing.nowhere, nowhere' [dbt-error]");
    }

    @Test
    void whatDbtDoesNotUnderstandIsTold() {
        DbtReport report = run(DbtCall.of(List.of("parse", "--bogus"), variables()));
        assertThat(shown(report)).hasSize(1);
        assertThat(shown(report).get(0))
                .startsWith("error: dbt ended with exit code 2: ")
                .contains("--bogus");
    }

    @Test
    void secretsShowNowhere() throws IOException {
        Files.writeString(
                project.folder().resolve("models/bad.sql"),
                "{{ exceptions.raise_compiler_error('it is ' ~ env_var('VAULT_DB_PASSWORD')) }}\n");
        DbtReport report = run(DbtCall.of(List.of("compile"), variables()));
        assertThat(shown(report)).hasSize(1);
        assertThat(shown(report).get(0)).contains("it is ***");
        assertThat(shown(report) + report.summary() + lines).doesNotContain(CANARY);
    }

    @Test
    void anInterruptEndsDbt() throws Exception {
        var begun = new CountDownLatch(1);
        var thrown = new AtomicReference<Throwable>();
        var listener = new DbtListener() {
            @Override
            public void started(DbtProject of, String version) {
                begun.countDown();
            }
        };
        DbtProgram dbt = DbtProgram.find(Optional.of(DbtEnvironment.dbt111().folder()), Optional.empty(), "");
        Thread build = new Thread(
                () -> new DbtRunner(dbt, root, listener).run(project, DbtCall.of(List.of("build"), variables())));
        build.setUncaughtExceptionHandler((thread, e) -> thrown.set(e));
        build.start();
        begun.await();
        List<ProcessHandle> children = ProcessHandle.current().children().toList();
        assertThat(children).isNotEmpty();
        build.interrupt();
        build.join();
        assertThat(thrown.get())
                .isInstanceOf(DbtRefused.class)
                .hasMessage("dbt was stopped, as the build was interrupted");
        assertThat(children).noneMatch(ProcessHandle::isAlive);
    }

    @Test
    void aDbtThatIsTooOldIsRefused() throws IOException {
        Path old = Files.writeString(root.resolve("dbt"), """
                #!/bin/sh
                echo '{"data": {"version": "=1.9.4"}, "info": {"name": "MainReportVersion", "level": "info", "msg": ""}}'
                sleep 60
                """);
        assertThat(old.toFile().setExecutable(true)).isTrue();
        DbtProgram dbt = DbtProgram.find(Optional.empty(), Optional.of(old), "");
        assertThatThrownBy(() -> new DbtRunner(dbt, root, DbtListener.SILENT)
                        .run(project, DbtCall.of(List.of("build"), variables())))
                .isInstanceOf(DbtRefused.class)
                .hasMessage("dbt is 1.9.4, and generated projects need 1.11 or later; another one is named with"
                        + " -Dvault.dbt.venv or -Dvault.dbt.executable");
    }

    @Test
    void aDbtThatIsNotThereIsMissed() {
        assertThatThrownBy(() -> DbtProgram.find(Optional.empty(), Optional.empty(), root.toString()))
                .hasMessageStartingWith("dbt was not found on the PATH");
        assertThatThrownBy(() -> DbtProgram.find(Optional.of(root), Optional.empty(), ""))
                .hasMessageContaining("(vault.dbt.venv)");
        assertThatThrownBy(() -> DbtProgram.find(Optional.empty(), Optional.of(root.resolve("none")), ""))
                .hasMessageContaining("(vault.dbt.executable)");
    }

    @Test
    void commandsAreSplitAsInAShell() {
        assertThat(CommandWords.of("build  --select 'tag:a b' --vars \"{day: '1'}\" ''"))
                .containsExactly("build", "--select", "tag:a b", "--vars", "{day: '1'}", "");
        assertThatThrownBy(() -> CommandWords.of("build 'x")).isInstanceOf(DbtRefused.class);
        assertThatThrownBy(() -> DbtCall.of(CommandWords.of(" "), Map.of())).isInstanceOf(DbtRefused.class);
    }
}
