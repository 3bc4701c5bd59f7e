// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft.drift;

import io.github.vaultmaven.validation.RulePage;
import io.github.vaultmaven.validation.RulePages;
import java.util.List;

/** The pages of what a comparison of sources with specs finds; they are no rules on specs, and are told in the same way. */
public final class DriftPages implements RulePages {

    @Override
    public List<RulePage> pages() {
        return RulePages.ofResources(DriftPages.class, "/io/github/vaultmaven/drift");
    }
}
