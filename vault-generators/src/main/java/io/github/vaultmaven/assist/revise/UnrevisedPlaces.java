// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.assist.revise;

import io.github.vaultmaven.diagnostics.Diagnostic;
import io.github.vaultmaven.diagnostics.Diagnostics;
import io.github.vaultmaven.diagnostics.Severity;
import io.github.vaultmaven.diagnostics.Wording;
import io.github.vaultmaven.model.Bridge;
import io.github.vaultmaven.model.Hub;
import io.github.vaultmaven.model.Link;
import io.github.vaultmaven.model.PayloadSatellite;
import io.github.vaultmaven.model.Pit;
import io.github.vaultmaven.model.Structure;
import io.github.vaultmaven.model.VaultModel;
import io.github.vaultmaven.plan.LoadPlan;
import io.github.vaultmaven.plan.Step;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Says of instructions why no query is revised by them. */
final class UnrevisedPlaces {

    private UnrevisedPlaces() {}

    /** Adds a note for each place where a revision could not be sound. */
    static void report(LoadPlan plan, Diagnostics diagnostics) {
        VaultModel model = plan.model();
        Set<String> revised = plan.steps().stream()
                .filter(s -> RevisableStep.of(model, s).isPresent())
                .map(Step::object)
                .collect(Collectors.toSet());
        model.structures().stream()
                .filter(s -> RevisableStep.instructs(s.origin()) && !revised.contains(s.name()))
                .forEach(
                        s -> reason(s)
                                .ifPresent(
                                        why -> diagnostics.add(
                                                new Diagnostic(
                                                        "instruction-place",
                                                        Severity.NOTE,
                                                        "nothing is revised by the instructions of "
                                                                + Wording.quote(s.name()) + ": " + why,
                                                        s.origin().range(),
                                                        List.of(),
                                                        "say it of the source table or of a satellite, whose staging is revised, or of a mart"))));
    }

    private static Optional<String> reason(Structure structure) {
        if (structure instanceof Hub || structure instanceof Link) {
            return Optional.of("it holds keys, which no revision may change");
        }
        // Of a computed satellite the instructions are the computation, or stand beside one in the spec's own words.
        boolean staged = structure instanceof PayloadSatellite;
        boolean asOf = structure instanceof Pit || structure instanceof Bridge;
        return asOf || staged
                ? Optional.empty()
                : Optional.of("its load is several statements that rely on each other");
    }
}
