// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.spec;

import io.github.vaultmaven.diagnostics.SourceRange;
import java.util.List;
import java.util.Optional;

/**
 * A {@code reference} document.
 *
 * @param name its name
 * @param key parts of the code, in order
 * @param attributes what a code means, in order
 * @param history true to keep changes
 * @param validity columns of a half-open range by which codes are looked up
 * @param mappings its mappings
 * @param seed file beside the spec, instead of a mapping
 * @param retention how long its rejects and tracking are kept
 * @param rules tests
 * @param about words
 * @param range place of the document
 */
public record ReferenceSpec(
        Located<String> name,
        List<KeySpec> key,
        List<AttributeSpec> attributes,
        boolean history,
        Optional<Validity> validity,
        List<MappingSpec> mappings,
        Optional<Located<String>> seed,
        RetentionSpec retention,
        List<RuleSpec> rules,
        About about,
        SourceRange range) {

    public ReferenceSpec {
        key = List.copyOf(key);
        attributes = List.copyOf(attributes);
        mappings = List.copyOf(mappings);
        rules = List.copyOf(rules);
    }

    /**
     * A half-open range.
     *
     * @param from column of its start
     * @param to column of its end
     */
    public record Validity(Located<String> from, Located<String> to) {}
}
