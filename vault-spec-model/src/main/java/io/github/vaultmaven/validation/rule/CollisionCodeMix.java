// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.validation.rule;

import io.github.vaultmaven.diagnostics.Severity;
import io.github.vaultmaven.diagnostics.Wording;
import io.github.vaultmaven.spec.EntitySpec;
import io.github.vaultmaven.spec.MappingSpec;
import io.github.vaultmaven.spec.SpecSet;
import io.github.vaultmaven.validation.RuleFindings;
import io.github.vaultmaven.validation.SpecRule;
import java.util.List;

/** Either every source of a hub has a collision code, or the keys with and without one never meet. */
public final class CollisionCodeMix implements SpecRule {

    @Override
    public String id() {
        return "collision-code-mix";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void check(SpecSet specs, RuleFindings findings) {
        for (EntitySpec entity : specs.entities()) {
            if (entity.mappings().size() < 2) {
                continue;
            }
            List<MappingSpec> without = entity.mappings().stream()
                    .filter(m -> m.collisionCode().isEmpty())
                    .toList();
            if (!without.isEmpty() && without.size() < entity.mappings().size()) {
                without.forEach(mapping -> findings.add(
                        mapping.range(),
                        "this mapping of " + Wording.quote(entity.name().value())
                                + " has no `collision_code`, others have one, so that their keys are never equal",
                        "give each source a code of its own, or none of them"));
            }
        }
    }
}
