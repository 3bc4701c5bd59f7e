// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.validation.rule;

import io.github.vaultmaven.diagnostics.Severity;
import io.github.vaultmaven.diagnostics.Wording;
import io.github.vaultmaven.spec.NameConvention;
import io.github.vaultmaven.spec.NamedText;
import io.github.vaultmaven.spec.SpecSet;
import io.github.vaultmaven.spec.VaultSettingsSpec;
import io.github.vaultmaven.validation.RuleFindings;
import io.github.vaultmaven.validation.SpecRule;
import java.util.List;
import java.util.Set;

/** A pattern for names of relations makes different names only where it holds a placeholder. */
public final class ConstantNamePattern implements SpecRule {

    /** They name columns, of which each relation has its own. */
    private static final Set<NameConvention> COLUMNS =
            Set.of(NameConvention.HASH_KEY, NameConvention.LINK_HASH_KEY, NameConvention.HASH_DIFF);

    @Override
    public String id() {
        return "constant-name-pattern";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void check(SpecSet specs, RuleFindings findings) {
        for (NamedText written : specs.vault().map(VaultSettingsSpec::names).orElse(List.of())) {
            boolean constant = !written.text().text().contains("{");
            NameConvention.of(written.name().value())
                    .filter(convention -> constant && !COLUMNS.contains(convention))
                    .ifPresent(convention -> findings.add(
                            written.text().range(),
                            "every relation named by " + Wording.quote(convention.key()) + " would be called "
                                    + Wording.quote(written.text().text()),
                            "put a placeholder into it, as in " + Wording.quote(convention.pattern())));
        }
    }
}
