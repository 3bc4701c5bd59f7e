// SPDX-License-Identifier: Apache-2.0
package com.example.vault;

import io.github.vaultmaven.artifact.Artifact;
import io.github.vaultmaven.model.Origin;
import io.github.vaultmaven.plan.LoadPlan;
import io.github.vaultmaven.plan.Relation;
import io.github.vaultmaven.plan.Step;
import io.github.vaultmaven.template.RenderSettings;
import io.github.vaultmaven.target.Target;
import java.util.List;
import java.util.stream.Collectors;

/** Prints the names of all relations that a plan makes, in the order of their loads. */
public final class Listing implements Target {

    @Override
    public String name() {
        return "listing";
    }

    @Override
    public List<Artifact> render(LoadPlan plan, RenderSettings settings) {
        String names = plan.steps().stream()
                .map(Step::creates)
                .flatMap(List::stream)
                .map(Relation::name)
                .collect(Collectors.joining("\n", "", "\n"));
        return List.of(new Artifact("relations.txt", names, Origin.MEMORY));
    }
}
