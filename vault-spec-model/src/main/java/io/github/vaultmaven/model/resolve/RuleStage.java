// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.model.resolve;

import io.github.vaultmaven.model.Link;
import io.github.vaultmaven.model.Structure;
import io.github.vaultmaven.model.rule.DeclaredRule;
import io.github.vaultmaven.spec.SpecSet;
import java.util.List;

/** Resolves what a model's specs say must be true of rows; the last stage, since a rule may name any relation. */
final class RuleStage {

    private final SpecSet specs;
    private final RawVault raw;
    private final BusinessVault business;
    private final AccessLayer access;

    RuleStage(SpecSet specs, RawVault raw, BusinessVault business, AccessLayer access) {
        this.specs = specs;
        this.raw = raw;
        this.business = business;
        this.access = access;
    }

    /**
     * The rules.
     *
     * @param visible structures that rules may name
     * @param context takes findings
     */
    List<DeclaredRule> rules(List<Structure> visible, Context context) {
        var objects = new RuleObjects(visible, context.conventions().columns());
        var rules = new DeclaredRules(objects, context);
        raw.stagedPlaces().forEach(rules::of);
        raw.ruled().forEach(draft -> rules.of(draft.name(), draft.rules()));
        business.rules().forEach(rules::of);
        access.rules(specs).forEach(rules::of);
        raw.cardinalities()
                .forEach((relation, written) -> visible.stream()
                        .filter(s -> s instanceof Link && s.name().equals(relation))
                        .forEach(s -> rules.cardinality((Link) s, written)));
        return rules.all();
    }
}
