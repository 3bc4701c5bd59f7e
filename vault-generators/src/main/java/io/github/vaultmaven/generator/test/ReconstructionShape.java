// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.generator.test;

import io.github.vaultmaven.generator.FedLoad;
import io.github.vaultmaven.model.rule.Rule;
import io.github.vaultmaven.plan.Fed;
import io.github.vaultmaven.plan.Rejects;
import io.github.vaultmaven.plan.Shape;
import java.util.List;
import java.util.Optional;

/**
 * Rows of one staging that a satellite does not show at their load timestamp, and keys that status tracking shows as there
 * at such a timestamp and that the staging does not have.
 *
 * @param staged the rows
 * @param status status tracking of the same parent, where the staging feeds one
 */
public record ReconstructionShape(StagedShape staged, Optional<String> status) implements Shape {

    /** The part of a load that reads one staging. */
    public record OfOneStaging(String relation, String hashKey, List<Fed> feds, Rejects rejects) implements FedLoad {}

    /** Of all rows that a satellite reads, those of one staging. */
    static ReconstructionShape of(StagedShape all, Rule.Reconstruction rule) {
        FedLoad load = all.load();
        List<Fed> feds = load.feds().stream()
                .filter(fed -> fed.stage().equals(rule.staging()))
                .toList();
        var own = new OfOneStaging(load.relation(), load.hashKey(), feds, load.rejects());
        return new ReconstructionShape(
                new StagedShape(all.template(), own, all.slot(), all.same(), all.value(), all.kept()), rule.status());
    }

    @Override
    public String template() {
        return "test/rule/reconstruction";
    }
}
