// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.spec;

import io.github.vaultmaven.diagnostics.SourceRange;
import java.util.List;
import java.util.Optional;

/**
 * A {@code fact} document.
 *
 * @param name its name
 * @param grain what there is one row for
 * @param per roles of the members that make a unit; nothing where each row of the grain is one
 * @param kind how it is built
 * @param filter condition on rows
 * @param measures its measures
 * @param dimensions its dimensions, by role
 * @param snapshots name of the snapshots, for a periodic fact
 * @param labels business names of columns
 * @param formats how tools are to show columns
 * @param rules tests
 * @param about words
 * @param range place of the document
 */
public record FactSpec(
        Located<String> name,
        Grain grain,
        Optional<List<Located<String>>> per,
        Located<Kind> kind,
        Optional<WrittenText> filter,
        List<Measure> measures,
        List<Role> dimensions,
        Optional<Located<String>> snapshots,
        List<NamedText> labels,
        List<NamedText> formats,
        List<RuleSpec> rules,
        About about,
        SourceRange range) {

    public FactSpec {
        per = per.map(List::copyOf);
        measures = List.copyOf(measures);
        dimensions = List.copyOf(dimensions);
        labels = List.copyOf(labels);
        formats = List.copyOf(formats);
        rules = List.copyOf(rules);
    }

    /** The same with another filter and other measures. */
    public FactSpec with(Optional<WrittenText> otherFilter, List<Measure> otherMeasures) {
        return new FactSpec(
                name,
                grain,
                per,
                kind,
                otherFilter,
                otherMeasures,
                dimensions,
                snapshots,
                labels,
                formats,
                rules,
                about,
                range);
    }

    /** How a fact is built. */
    public enum Kind {
        TRANSACTION,
        PERIODIC,
        ACCUMULATING
    }

    /** What a grain names. */
    public enum GrainKind {
        LINK,
        BRIDGE,
        HUB
    }

    /**
     * What there is one row for.
     *
     * @param kind what is named
     * @param name its name
     */
    public record Grain(GrainKind kind, Located<String> name) {}

    /**
     * A measure.
     *
     * @param name its column
     * @param expression over attributes; none for {@code count}
     * @param aggregate {@code sum}, {@code min}, {@code max}, {@code avg}, {@code count}; none for one value per row
     */
    public record Measure(
            Located<String> name, Optional<WrittenText> expression, Optional<Located<String>> aggregate) {}

    /**
     * A dimension under a role.
     *
     * @param name the role
     * @param dimension name of the dimension, or of the calendar
     * @param calendar true where it is a calendar
     * @param asOf event date column, {@code snapshot} or {@code today}; for a calendar its date
     * @param member role of the key by which members are looked up, where the grain has several keys of the hub
     */
    public record Role(
            Located<String> name,
            Located<String> dimension,
            boolean calendar,
            Optional<Located<String>> asOf,
            Optional<Located<String>> member) {}
}
