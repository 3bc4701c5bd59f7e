// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.spec;

import io.github.vaultmaven.diagnostics.SourceRange;
import java.util.List;

/**
 * A {@code same_as} document.
 *
 * @param name its name
 * @param hub entity whose keys it relates
 * @param computation where its rows come from
 * @param rules tests
 * @param about words
 * @param range place of the document
 */
public record SameAsSpec(
        Located<String> name,
        Located<String> hub,
        Computation computation,
        List<RuleSpec> rules,
        About about,
        SourceRange range) {

    public SameAsSpec {
        rules = List.copyOf(rules);
    }
}
