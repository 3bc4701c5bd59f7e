// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.generate;

import io.github.vaultmaven.diagnostics.Diagnostic;
import io.github.vaultmaven.spec.SpecJar;
import io.github.vaultmaven.spec.SpecSet;
import io.github.vaultmaven.validation.ModelRule;
import io.github.vaultmaven.validation.Validation;
import io.github.vaultmaven.validation.ValidationRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Puts findings of several models together: see {@link ModelRule#holdsForAllModels}. */
final class SharedFindings {

    private final Set<String> ids;
    private final List<OfModel> models = new ArrayList<>();

    /** What was found in one model, and the files that its sources stand in. */
    private record OfModel(Set<String> sources, List<Diagnostic> findings) {}

    SharedFindings(Validation validation) {
        this.ids = validation.rules().stream()
                .filter(rule -> rule instanceof ModelRule modelRule && modelRule.holdsForAllModels())
                .map(ValidationRule::id)
                .collect(Collectors.toSet());
    }

    void add(SpecSet specs, List<Diagnostic> findings) {
        Set<String> sources =
                specs.sources().stream().map(source -> source.range().file()).collect(Collectors.toSet());
        models.add(new OfModel(sources, findings));
    }

    List<Diagnostic> findings() {
        return models.stream()
                .flatMap(model -> model.findings.stream())
                .filter(this::counts)
                .toList();
    }

    private boolean counts(Diagnostic finding) {
        String file = finding.range().file();
        return !ids.contains(finding.id())
                || !file.contains("!/" + SpecJar.FOLDER)
                        && models.stream().allMatch(m -> !m.sources.contains(file) || m.findings.contains(finding));
    }
}
