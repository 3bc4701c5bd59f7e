// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.validation.rule;

import io.github.vaultmaven.diagnostics.Severity;
import io.github.vaultmaven.diagnostics.SourceRange;
import io.github.vaultmaven.diagnostics.Wording;
import io.github.vaultmaven.type.DataType;
import io.github.vaultmaven.validation.DialectFacts;
import io.github.vaultmaven.validation.ModelRule;
import io.github.vaultmaven.validation.RuleContext;
import io.github.vaultmaven.validation.RuleFindings;
import java.util.Map;
import java.util.Set;

/** A value that an engine hashes otherwise than the package whose keys the vault keeps. */
public final class EngineHash implements ModelRule {

    @Override
    public String id() {
        return "engine-hash";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void check(RuleContext context, RuleFindings findings) {
        String profile = context.model().hash().profile();
        for (DialectFacts dialect : context.dialects()) {
            Set<String> types = dialect.ownHashes().getOrDefault(profile, Set.of());
            Map<DataType, SourceRange> hashed = types.isEmpty() ? Map.of() : HashedTypes.of(context.model());
            hashed.forEach((type, use) -> {
                if (types.contains(ModelTypes.word(type))) {
                    findings.add(
                            use,
                            "%s hashes %s otherwise than %s does elsewhere"
                                    .formatted(Wording.quote(dialect.name()), type, Wording.quote(profile)),
                            "hash a text that an expression makes of it, or use the profile vault-1");
                }
            });
        }
    }
}
