// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.assist.revise;

import io.github.vaultmaven.diagnostics.Diagnostic;
import io.github.vaultmaven.diagnostics.Diagnostics;
import io.github.vaultmaven.diagnostics.Severity;
import io.github.vaultmaven.diagnostics.Wording;
import io.github.vaultmaven.model.Bridge;
import io.github.vaultmaven.model.Hub;
import io.github.vaultmaven.model.Link;
import io.github.vaultmaven.model.Origin;
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

    private final VaultModel model;
    private final Diagnostics diagnostics;

    UnrevisedPlaces(VaultModel model, Diagnostics diagnostics) {
        this.model = model;
        this.diagnostics = diagnostics;
    }

    /** Adds a note for each structure of which no revision could be sound. */
    void structures(LoadPlan plan) {
        Set<String> revised = plan.steps().stream()
                .filter(s -> RevisableStep.of(model, s).isPresent())
                .map(Step::object)
                .collect(Collectors.toSet());
        model.structures().stream()
                .filter(s -> !revised.contains(s.name()))
                .forEach(
                        s -> reason(s)
                                .ifPresent(
                                        why -> note(
                                                s.origin(),
                                                s.name(),
                                                why,
                                                "say it of the source table or of a satellite, whose staging is revised, or of a mart")));
    }

    /** Adds a note where a staging reads a table by its schema, for a target that cannot. */
    void schemas(LoadPlan plan) {
        plan.steps().stream()
                .flatMap(s -> RevisableStep.of(model, s).stream())
                .filter(RevisableStep::namesSchemas)
                .forEach(s -> s.origins()
                        .forEach((origin, name) -> note(
                                origin,
                                name,
                                "its source table has a schema, which queries for dbt cannot name",
                                "generate scripts (vault.target), or let the source be found without a schema")));
    }

    /** Adds a note for each place with instructions. */
    void all(String why) {
        String help = "the rendered queries are complete without it";
        model.sources().forEach(t -> note(t.origin(), t.fullName(), why, help));
        model.structures().stream().filter(s -> !isComputed(s)).forEach(s -> note(s.origin(), s.name(), why, help));
    }

    private void note(Origin origin, String name, String why, String help) {
        if (RevisableStep.instructs(origin)) {
            diagnostics.add(new Diagnostic(
                    "instruction-place",
                    Severity.NOTE,
                    "nothing is revised by the instructions of " + Wording.quote(name) + ": " + why,
                    origin.range(),
                    List.of(),
                    help));
        }
    }

    private static Optional<String> reason(Structure structure) {
        boolean asOf = structure instanceof Pit || structure instanceof Bridge;
        if (asOf || structure instanceof PayloadSatellite || RevisableStaging.keepsAttributes(structure)) {
            return Optional.empty();
        }
        return Optional.of(
                structure instanceof Hub || structure instanceof Link
                        ? "it holds keys, which no revision may change"
                        : "its load is several statements that rely on each other");
    }

    /** Of a computed satellite the instructions are the computation, or stand beside one in the spec's own words. */
    private static boolean isComputed(Structure structure) {
        return structure instanceof PayloadSatellite satellite
                && satellite.feeds().stream().anyMatch(f -> f.stage().computed().isPresent());
    }
}
