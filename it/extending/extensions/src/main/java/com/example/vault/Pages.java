// SPDX-License-Identifier: Apache-2.0
package com.example.vault;

import io.github.vaultmaven.validation.RulePage;
import io.github.vaultmaven.validation.RulePages;
import java.util.List;

/** The pages of our rules, for {@code vault:explain}. */
public final class Pages implements RulePages {

    @Override
    public List<RulePage> pages() {
        return RulePages.ofResources(Pages.class, "rules");
    }
}
