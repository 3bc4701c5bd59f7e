// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.validation.rule;

import io.github.vaultmaven.diagnostics.Severity;
import io.github.vaultmaven.diagnostics.Wording;
import io.github.vaultmaven.model.HashSettings;
import io.github.vaultmaven.validation.ModelRule;
import io.github.vaultmaven.validation.RuleContext;
import io.github.vaultmaven.validation.RuleFindings;
import java.util.Locale;

/** The bytes of a package are known for MD5 alone. */
public final class ProfileAlgorithm implements ModelRule {

    @Override
    public String id() {
        return "profile-algorithm";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void check(RuleContext context, RuleFindings findings) {
        HashSettings hash = context.model().hash();
        if (!hash.profile().equals(HashSettings.DEFAULT.profile()) && hash.algorithm() != HashSettings.Algorithm.MD5) {
            findings.add(
                    SpecParts.hash(context.specs()),
                    "the bytes of %s are those of its package for md5 only, not for %s"
                            .formatted(
                                    Wording.quote(hash.profile()),
                                    hash.algorithm().name().toLowerCase(Locale.ROOT)),
                    "write `algorithm: md5` to keep the keys of an existing vault");
        }
    }
}
