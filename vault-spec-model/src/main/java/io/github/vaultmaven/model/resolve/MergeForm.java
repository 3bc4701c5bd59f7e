// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.model.resolve;

import io.github.vaultmaven.diagnostics.SourceRange;
import io.github.vaultmaven.diagnostics.Suggestions;
import io.github.vaultmaven.diagnostics.Wording;
import io.github.vaultmaven.model.Attribute;
import io.github.vaultmaven.model.Satellite;
import io.github.vaultmaven.spec.Computation;
import io.github.vaultmaven.spec.KeySpec;
import io.github.vaultmaven.spec.Located;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Rows of several satellites in one. Each satellite is a source of its own, of the place at which it is named; of several
 * rows of one load timestamp the last counts.
 */
final class MergeForm {

    private final Computation.Merge form;
    private final BusinessDraft draft;
    private final FormContext context;

    MergeForm(Computation.Merge form, BusinessDraft draft, FormContext context) {
        this.form = form;
        this.draft = draft;
        this.context = context;
    }

    /** A query for each satellite; none after findings. */
    List<QueryResult> results() {
        SourceRange range = draft.name().range();
        Optional<List<Satellite>> satellites = context.satellites(form.satellites(), range);
        if (satellites.isEmpty()) {
            return List.of();
        }
        if (!haveDeclared(satellites.get())) {
            return List.of();
        }
        List<String> attributes = attributes(satellites.get());
        var results = new ArrayList<QueryResult>();
        for (Satellite satellite : satellites.get()) {
            context.compiler()
                    .compile(text(satellite, attributes), range)
                    .map(result -> result.ofPart(satellite.name()))
                    .ifPresent(results::add);
        }
        return results.size() == satellites.get().size() ? results : List.of();
    }

    /** Those declared, else those that all satellites have, in the order of the first. */
    private List<String> attributes(List<Satellite> satellites) {
        if (!draft.columns().isEmpty()) {
            return draft.columns().stream().map(c -> c.name().value()).toList();
        }
        return names(satellites.get(0)).stream()
                .filter(name -> satellites.stream().allMatch(s -> has(s, name)))
                .toList();
    }

    private static List<String> names(Satellite satellite) {
        return satellite.attributes().stream().map(Attribute::name).toList();
    }

    private static boolean has(Satellite satellite, String attribute) {
        return names(satellite).contains(attribute);
    }

    private boolean haveDeclared(List<Satellite> satellites) {
        boolean good = true;
        for (Satellite satellite : satellites) {
            for (KeySpec column : draft.columns()) {
                good &= hasDeclared(satellite, column.name());
            }
        }
        return good;
    }

    private boolean hasDeclared(Satellite satellite, Located<String> attribute) {
        boolean good = has(satellite, attribute.value());
        if (!good) {
            context.reportUnknown(
                    ReferenceResolver.UNKNOWN_ATTRIBUTE,
                    attribute,
                    Wording.quote(attribute.value()) + " is not an attribute of " + Wording.quote(satellite.name())
                            + Suggestions.question(attribute.value(), names(satellite)),
                    names(satellite));
        }
        return good;
    }

    private String text(Satellite satellite, List<String> attributes) {
        String columns = attributes.stream().map(a -> SpanText.id(a) + ", ").collect(Collectors.joining());
        String key = SpanText.id(satellite.parent().hashKey());
        String spans = "with \"_span\" as (" + context.spans().of(satellite) + ") ";
        return spans + "select \"_key\" as " + key + ", " + columns + "\"_from\" as "
                + context.spans().ldts() + " from \"_span\" where \"_to\" is null or \"_from\" < \"_to\"";
    }
}
