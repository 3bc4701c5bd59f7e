// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.vaultmaven.diagnostics.Diagnostics;
import io.github.vaultmaven.diagnostics.format.FindingFormats;
import io.github.vaultmaven.diagnostics.format.FindingReport;
import io.github.vaultmaven.diagnostics.format.RuleLinks;
import io.github.vaultmaven.generate.Generation;
import io.github.vaultmaven.generate.GenerationResult;
import io.github.vaultmaven.generate.GenerationSettings;
import io.github.vaultmaven.load.LoadedVault;
import io.github.vaultmaven.model.VaultModel;
import io.github.vaultmaven.model.resolve.Models;
import io.github.vaultmaven.spec.FilesBeside;
import io.github.vaultmaven.spec.ModelFolders;
import io.github.vaultmaven.spec.ModelSpecs;
import io.github.vaultmaven.spec.SpecFolder;
import io.github.vaultmaven.spec.reader.SpecReader;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What must hold for any specs whatever: located findings that can be printed, or scripts that engines take. */
final class FuzzCheck {

    private static final List<String> DIALECTS = List.of("duckdb", "postgresql");

    private final Path specs;
    private final GenerationSettings settings;

    /**
     * @param folder a folder of its own
     */
    FuzzCheck(Path folder) {
        this.specs = folder.resolve("specs");
        this.settings = new GenerationSettings(
                specs,
                specs,
                folder.resolve("out"),
                Optional.empty(),
                "vault",
                "sql",
                DIALECTS,
                Set.of(),
                Set.of(),
                "test");
    }

    /**
     * Checks a case.
     *
     * @param engines where its scripts run if it is valid
     * @return true if it is valid
     */
    boolean check(FuzzCase fuzzed, List<String> engines) throws IOException, SQLException {
        fuzzed.write(specs);
        GenerationResult result = new Generation(settings, getClass().getClassLoader()).run();
        assertThat(result.findings()).allMatch(finding -> finding.range().isKnown());
        checkFormats(result);
        if (!result.failed() && !fuzzed.hasForeignSql()) {
            for (VaultModel model : models()) {
                for (String engine : engines) {
                    run(model, engine);
                }
            }
        }
        return !result.failed();
    }

    private static void checkFormats(GenerationResult result) {
        var report = new FindingReport(result.judged(), result.texts(), Map.of(), RuleLinks.GOAL, "", "test");
        for (String name : FindingFormats.names()) {
            FindingFormats.byName(name)
                    .ifPresent(format -> assertThat(format.text(report)).isNotNull());
        }
    }

    private List<VaultModel> models() {
        var diagnostics = new Diagnostics();
        List<ModelSpecs> read = ModelFolders.of(new SpecFolder(specs, specs).files(diagnostics), "vault").stream()
                .map(folder ->
                        new ModelSpecs(folder.defaultName(), SpecReader.readLayers(folder.layers(), diagnostics)))
                .toList();
        return Models.resolve(read, new FilesBeside(specs, specs), diagnostics);
    }

    private static void run(VaultModel model, String engine) throws SQLException {
        try (var vault = new LoadedVault(model, engine)) {
            vault.run();
            vault.runTests();
        }
    }
}
