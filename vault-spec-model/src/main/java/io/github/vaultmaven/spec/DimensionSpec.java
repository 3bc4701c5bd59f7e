// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.spec;

import io.github.vaultmaven.diagnostics.SourceRange;
import java.util.List;
import java.util.Optional;

/**
 * A {@code dimension} document.
 *
 * @param name its name
 * @param hub entity whose keys it shows
 * @param type what it shows of their history
 * @param attributes name to {@code satellite.attribute} or expression; all where nothing is written
 * @param snapshots name of the snapshots, for a snapshot dimension
 * @param unknown texts of the zero key for what is not given
 * @param error texts of the zero key for what is wrong
 * @param hierarchy levels from a hierarchical link
 * @param labels business names of columns
 * @param formats how tools are to show columns
 * @param rules tests
 * @param about words
 * @param range place of the document
 */
public record DimensionSpec(
        Located<String> name,
        Located<String> hub,
        Located<Type> type,
        Optional<List<NamedText>> attributes,
        Optional<Located<String>> snapshots,
        List<NamedText> unknown,
        List<NamedText> error,
        Optional<Hierarchy> hierarchy,
        List<NamedText> labels,
        List<NamedText> formats,
        List<RuleSpec> rules,
        About about,
        SourceRange range) {

    public DimensionSpec {
        attributes = attributes.map(List::copyOf);
        unknown = List.copyOf(unknown);
        error = List.copyOf(error);
        labels = List.copyOf(labels);
        formats = List.copyOf(formats);
        rules = List.copyOf(rules);
    }

    /** The same with other attributes. */
    public DimensionSpec with(Optional<List<NamedText>> listed) {
        return new DimensionSpec(
                name, hub, type, listed, snapshots, unknown, error, hierarchy, labels, formats, rules, about, range);
    }

    /** What a dimension shows of history. */
    public enum Type {
        SCD1,
        SCD2,
        SNAPSHOT
    }

    /**
     * Levels of a hierarchy.
     *
     * @param link the hierarchical link
     * @param levels how many, from 1
     */
    public record Hierarchy(Located<String> link, Located<Integer> levels) {}
}
