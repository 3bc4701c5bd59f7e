// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.run;

import io.github.vaultmaven.diagnostics.Severity;
import io.github.vaultmaven.manifest.FileSource;
import io.github.vaultmaven.manifest.Manifest;
import io.github.vaultmaven.manifest.ManifestJson;
import io.github.vaultmaven.manifest.Phase;
import io.github.vaultmaven.manifest.SpecPlace;
import io.github.vaultmaven.manifest.Step;
import io.github.vaultmaven.manifest.StepTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes a small folder of scripts by hand. */
final class Scripts {

    static final SpecPlace SPEC = new SpecPlace("src/main/vault/m.yaml", 4, 3);

    private final Path folder;
    private final List<Step> steps = new ArrayList<>();
    private final List<FileSource> files = new ArrayList<>();

    Scripts(Path folder) throws IOException {
        this.folder = folder;
        create(
                "control",
                "create table if not exists vault_run (run_id bigint, started_at timestamp, model varchar(200));\n"
                        + "create table if not exists vault_delivery_list"
                        + " (source_table varchar(200), load_timestamp timestamp);\n");
    }

    Scripts create(String id, String sql, String... after) throws IOException {
        return step(Phase.CREATE, "create/" + id, id, sql, null, after);
    }

    Scripts load(String id, String sql, String... after) throws IOException {
        return step(Phase.LOAD, id, id, sql, null, after);
    }

    Scripts maintain(String id, String sql) throws IOException {
        return step(Phase.MAINTAIN, "maintain/" + id, id, sql, null);
    }

    Scripts test(String id, Severity severity, String description, String sql) throws IOException {
        String mark = "-- @test " + id + "\n" + (description == null ? "" : "-- " + description + "\n");
        return step(Phase.TEST, "tests_of_" + id, id, mark + sql, List.of(new StepTest(id, severity, null)));
    }

    Scripts files(FileSource source) {
        files.add(source);
        return this;
    }

    private Scripts step(Phase phase, String id, String object, String sql, List<StepTest> tests, String... after)
            throws IOException {
        String file = phase.name().toLowerCase(java.util.Locale.ROOT) + "/" + object + ".sql";
        Files.createDirectories(folder.resolve(file).getParent());
        Files.writeString(folder.resolve(file), sql);
        steps.add(new Step(
                id,
                phase,
                "raw",
                "hub",
                object,
                null,
                file,
                List.of(after),
                List.of(),
                List.of(),
                SPEC,
                null,
                null,
                tests));
        return this;
    }

    ScriptFolder write(String dialect) throws IOException {
        String manifest = new ManifestJson().write(new Manifest("m", dialect, "by hand", steps, files));
        Files.writeString(folder.resolve(Manifest.FILE_NAME), manifest);
        return ScriptFolder.read(folder);
    }
}
