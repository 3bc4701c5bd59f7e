// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.validation;

import java.util.List;

/** The pages of the rules that come with the plugin. */
public final class BuiltInPages implements RulePages {

    @Override
    public List<RulePage> pages() {
        return RulePages.ofResources(BuiltInPages.class, "/io/github/vaultmaven/rules");
    }
}
