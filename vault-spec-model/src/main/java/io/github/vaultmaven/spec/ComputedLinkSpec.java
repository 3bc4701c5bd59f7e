// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.spec;

import io.github.vaultmaven.diagnostics.SourceRange;
import java.util.List;

/**
 * A {@code computed_link} document.
 *
 * @param name its name
 * @param members its members, in order
 * @param attributes attributes and their types
 * @param computation where its rows come from
 * @param rules tests
 * @param about words
 * @param range place of the document
 */
public record ComputedLinkSpec(
        Located<String> name,
        List<MemberSpec> members,
        List<KeySpec> attributes,
        Computation computation,
        List<RuleSpec> rules,
        About about,
        SourceRange range) {

    public ComputedLinkSpec {
        members = List.copyOf(members);
        attributes = List.copyOf(attributes);
        rules = List.copyOf(rules);
    }
}
