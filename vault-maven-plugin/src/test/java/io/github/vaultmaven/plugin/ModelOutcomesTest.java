// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.vaultmaven.manifest.Manifest;
import io.github.vaultmaven.run.RunFailed;
import io.github.vaultmaven.run.RunReport;
import io.github.vaultmaven.run.ScriptFolder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelOutcomesTest {

    @TempDir
    Path folder;

    private final List<String> loaded = new ArrayList<>();

    private RunReport run(ScriptFolder scripts) {
        String model = scripts.manifest().model();
        loaded.add(model);
        boolean broken = model.equals("core");
        RunReport report = new RunReport(model, "duckdb", 1, false, 2, List.of(), List.of(), List.of());
        if (broken) {
            throw new RunFailed(report);
        }
        return report;
    }

    private ScriptFolder model(String name, String... uses) {
        return new ScriptFolder(folder, new Manifest(name, "duckdb", "by hand", List.of(uses), List.of(), List.of()));
    }

    @Test
    void aModelIsLeftOutWhereOneThatItUsesFailed() {
        var outcomes = new ModelOutcomes(new Reports(folder), line -> {}, line -> {});
        outcomes.load(
                List.of(model("core"), model("sales", "core"), model("mart", "sales"), model("other")), this::run);
        assertThat(loaded).containsExactly("core", "other");
        assertThat(outcomes.failures())
                .containsExactly(
                        "Loading core failed: 0 failures.\n",
                        "sales was not loaded: core, which it uses, was not",
                        "mart was not loaded: sales, which it uses, was not");
    }
}
