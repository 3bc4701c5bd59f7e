// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.spec;

import io.github.vaultmaven.diagnostics.SourceRange;
import java.util.List;

/**
 * A {@code computed_satellite} document.
 *
 * @param name its name
 * @param on hub's entity or link
 * @param attributes attributes and their types
 * @param computation where its rows come from
 * @param rules tests
 * @param about words
 * @param range place of the document
 */
public record ComputedSatelliteSpec(
        Located<String> name,
        Located<String> on,
        List<KeySpec> attributes,
        Computation computation,
        List<RuleSpec> rules,
        About about,
        SourceRange range) {

    public ComputedSatelliteSpec {
        attributes = List.copyOf(attributes);
        rules = List.copyOf(rules);
    }
}
