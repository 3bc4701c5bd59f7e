// SPDX-License-Identifier: Apache-2.0
package com.example.vault;

import io.github.vaultmaven.diagnostics.Severity;
import io.github.vaultmaven.spec.EntitySpec;
import io.github.vaultmaven.spec.SpecSet;
import io.github.vaultmaven.validation.RuleFindings;
import io.github.vaultmaven.validation.SpecRule;

/** Each entity says in plain words what it is. */
public final class DescribedEntity implements SpecRule {

    @Override
    public String id() {
        return "described-entity";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void check(SpecSet specs, RuleFindings findings) {
        for (EntitySpec entity : specs.entities()) {
            if (entity.about().description().isEmpty()) {
                findings.add(
                        entity.name().range(),
                        "nobody says what `" + entity.name().value() + "` is",
                        "add a `description` that a newcomer understands");
            }
        }
    }
}
