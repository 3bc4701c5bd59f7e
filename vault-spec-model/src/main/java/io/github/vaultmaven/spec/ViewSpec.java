// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.spec;

import io.github.vaultmaven.diagnostics.SourceRange;
import java.util.List;
import java.util.Optional;

/**
 * A {@code view} document.
 *
 * @param name its name
 * @param parent entity of the hub, or link
 * @param ofLink true where the parent is a link
 * @param attributes name to {@code satellite.attribute} or expression; all where nothing is written
 * @param labels business names of columns
 * @param formats how tools are to show columns
 * @param rules tests
 * @param about words
 * @param range place of the document
 */
public record ViewSpec(
        Located<String> name,
        Located<String> parent,
        boolean ofLink,
        Optional<List<NamedText>> attributes,
        List<NamedText> labels,
        List<NamedText> formats,
        List<RuleSpec> rules,
        About about,
        SourceRange range) {

    public ViewSpec {
        attributes = attributes.map(List::copyOf);
        labels = List.copyOf(labels);
        formats = List.copyOf(formats);
        rules = List.copyOf(rules);
    }

    /** The same with other attributes. */
    public ViewSpec with(Optional<List<NamedText>> listed) {
        return new ViewSpec(name, parent, ofLink, listed, labels, formats, rules, about, range);
    }
}
