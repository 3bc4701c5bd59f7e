// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.validation.rule;

import io.github.vaultmaven.diagnostics.Severity;
import io.github.vaultmaven.diagnostics.Wording;
import io.github.vaultmaven.validation.DialectFacts;
import io.github.vaultmaven.validation.ModelRule;
import io.github.vaultmaven.validation.RuleContext;
import io.github.vaultmaven.validation.RuleFindings;
import java.util.Locale;

/** A digest for which an engine needs an extension. */
public final class DigestExtension implements ModelRule {

    @Override
    public String id() {
        return "digest-extension";
    }

    @Override
    public Severity severity() {
        return Severity.NOTE;
    }

    @Override
    public void check(RuleContext context, RuleFindings findings) {
        String algorithm = context.model().hash().algorithm().name().toLowerCase(Locale.ROOT);
        for (DialectFacts dialect : context.dialects()) {
            String extension = dialect.digestExtensions().get(algorithm);
            if (extension != null) {
                findings.add(
                        SpecParts.hash(context.specs()),
                        "%s computes %s with the extension `%s`"
                                .formatted(Wording.quote(dialect.name()), algorithm, extension),
                        "create it once in the database, or write `algorithm: sha256`");
            }
        }
    }
}
