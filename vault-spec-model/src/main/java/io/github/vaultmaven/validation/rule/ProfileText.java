// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.validation.rule;

import io.github.vaultmaven.diagnostics.Severity;
import io.github.vaultmaven.diagnostics.Wording;
import io.github.vaultmaven.model.HashSettings;
import io.github.vaultmaven.type.DataType;
import io.github.vaultmaven.validation.ModelRule;
import io.github.vaultmaven.validation.RuleContext;
import io.github.vaultmaven.validation.RuleFindings;

/** Profiles of packages change the case of letters as each engine does. */
public final class ProfileText implements ModelRule {

    @Override
    public String id() {
        return "profile-text";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void check(RuleContext context, RuleFindings findings) {
        String profile = context.model().hash().profile();
        if (profile.equals(HashSettings.DEFAULT.profile())) {
            return;
        }
        if (HashedTypes.of(context.model()).keySet().stream().anyMatch(DataType.Text.class::isInstance)) {
            findings.add(
                    SpecParts.hash(context.specs()),
                    Wording.quote(profile) + " leaves it to the engine how letters beyond ASCII are hashed,"
                            + " so that keys of two engines may differ",
                    "load on one engine only, or use the profile vault-1");
        }
    }
}
