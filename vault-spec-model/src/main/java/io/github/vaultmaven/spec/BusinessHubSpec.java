// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.spec;

import io.github.vaultmaven.diagnostics.SourceRange;
import java.util.List;

/**
 * A {@code business_hub} document.
 *
 * @param name its name
 * @param businessKey parts of the business key, in order
 * @param computation where its rows come from
 * @param rules tests
 * @param about words
 * @param range place of the document
 */
public record BusinessHubSpec(
        Located<String> name,
        List<KeySpec> businessKey,
        Computation computation,
        List<RuleSpec> rules,
        About about,
        SourceRange range) {

    public BusinessHubSpec {
        businessKey = List.copyOf(businessKey);
        rules = List.copyOf(rules);
    }
}
