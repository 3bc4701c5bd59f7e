// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.generate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.vaultmaven.diagnostics.Diagnostics;
import io.github.vaultmaven.dialect.Dialects;
import io.github.vaultmaven.generator.LoadOutline;
import io.github.vaultmaven.generator.PlanContext;
import io.github.vaultmaven.generator.Planner;
import io.github.vaultmaven.hash.HashProfiles;
import io.github.vaultmaven.model.VaultModel;
import io.github.vaultmaven.model.resolve.Models;
import io.github.vaultmaven.plan.Step;
import io.github.vaultmaven.spec.Beside;
import io.github.vaultmaven.spec.FilesBeside;
import io.github.vaultmaven.spec.ModelFolders;
import io.github.vaultmaven.spec.ModelSpecs;
import io.github.vaultmaven.spec.SpecFile;
import io.github.vaultmaven.spec.SpecFolder;
import io.github.vaultmaven.spec.reader.SpecReader;
import io.github.vaultmaven.spec.yaml.YamlSource;
import io.github.vaultmaven.validation.RuleCatalogue;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What generators tell of their load steps without planning them is what the planned steps say. */
class LoadOutlinesTest {

    private static final Planner PLANNER = Planner.of(LoadOutlinesTest.class.getClassLoader());

    @Test
    void theNamesOfTheExamplesAreThoseOfTheirSteps() {
        var kinds = new TreeSet<String>();
        for (String example : List.of("every-feature", "quickstart", "health", "bench")) {
            Path project = Path.of("../it").resolve(example);
            for (String folder : List.of("src/main/vault", "src/main/vaults/tpch", "src/main/vaults/pit")) {
                var files = new SpecFolder(project.resolve(folder), project).files(new Diagnostics());
                compare(files, new FilesBeside(project.resolve(folder), project), kinds);
            }
        }
        assertThat(kinds).contains("hub", "link", "satellite", "staging", "reference", "pit", "dimension", "fact");
    }

    @Test
    void theNamesOfTheExamplesOfRulesAreThoseOfTheirSteps() {
        var kinds = new TreeSet<String>();
        int models = 0;
        for (var page : RuleCatalogue.of(getClass().getClassLoader()).pages()) {
            for (String heading : List.of("Bad", "Good")) {
                models += compare(files(Fixture.of(page.markdown(), heading)), Beside.NOTHING, kinds);
            }
        }
        assertThat(models).isGreaterThan(100);
        assertThat(kinds).contains("hub", "link", "satellite", "staging");
    }

    private static List<SpecFile> files(Fixture fixture) {
        var files = new ArrayList<SpecFile>();
        new TreeMap<>(fixture.files()).forEach((name, content) -> {
            if (name.endsWith(".yaml") && !name.contains("!") && !name.equals("assist.lock.yaml")) {
                String text = new String(content, StandardCharsets.UTF_8);
                files.add(new SpecFile(name, false, YamlSource.of(name, text)));
            }
        });
        return files;
    }

    /** Compares all models of a build; returns how many there are. */
    private static int compare(List<SpecFile> files, Beside beside, TreeSet<String> kinds) {
        var diagnostics = new Diagnostics();
        List<ModelSpecs> specs = ModelFolders.of(files, "vault").stream()
                .map(f -> new ModelSpecs(f.defaultName(), SpecReader.readLayers(f.layers(), diagnostics)))
                .toList();
        List<VaultModel> models = Models.resolve(specs, beside, diagnostics).stream()
                .filter(model -> PLANNER.unhandled(model).isEmpty())
                .toList();
        models.forEach(model -> compare(model, kinds));
        return models.size();
    }

    private static void compare(VaultModel model, TreeSet<String> kinds) {
        var context = new PlanContext(
                model,
                Dialects.byName("duckdb"),
                HashProfiles.byName(model.hash().profile()));
        List<Step> steps = PLANNER.loads(context).steps();
        steps.forEach(step -> kinds.add(step.kind()));
        var outlines = new ArrayList<LoadOutline>();
        PLANNER.outline(context, outlines::add);
        assertThat(outlines).isEqualTo(steps.stream().map(LoadOutline::of).toList());
    }
}
