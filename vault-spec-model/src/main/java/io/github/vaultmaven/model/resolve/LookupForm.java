// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.model.resolve;

import io.github.vaultmaven.diagnostics.SourceRange;
import io.github.vaultmaven.diagnostics.Suggestions;
import io.github.vaultmaven.diagnostics.Wording;
import io.github.vaultmaven.expression.Scope;
import io.github.vaultmaven.model.Attribute;
import io.github.vaultmaven.model.KeyPart;
import io.github.vaultmaven.model.Reference;
import io.github.vaultmaven.model.Satellite;
import io.github.vaultmaven.spec.Computation;
import io.github.vaultmaven.spec.Located;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a reference says of an attribute, at each moment at which the attribute or the reference changed. The attribute is
 * the reference's code or, where the reference has a range, lies in it.
 */
final class LookupForm {

    static final String UNKNOWN_REFERENCE = "unknown-reference";
    static final String LOOKUP_KEY = "lookup-key";

    private final Computation.Lookup form;
    private final FormContext context;
    private final SourceRange range;

    LookupForm(Computation.Lookup form, FormContext context, SourceRange range) {
        this.form = form;
        this.context = context;
        this.range = range;
    }

    /** The query, or nothing after findings. */
    Optional<QueryResult> result() {
        Optional<Reference> reference = reference();
        Optional<Satellite> satellite = satellite();
        boolean sound = form.noMatch()
                .map(text -> context.isSound(text, Scope.of(Map.of())))
                .orElse(true);
        boolean complete = reference.map(this::hasAll).orElse(false);
        return sound && complete && satellite.isPresent()
                ? context.compiler().compile(text(satellite.get(), reference.get()), range)
                : Optional.empty();
    }

    private Optional<Reference> reference() {
        List<Reference> all = context.known().stream()
                .filter(Reference.class::isInstance)
                .map(Reference.class::cast)
                .toList();
        Optional<Reference> found = all.stream()
                .filter(r -> r.entity().equals(form.reference().value()))
                .findFirst();
        if (found.isEmpty()) {
            String name = form.reference().value();
            List<String> names = all.stream().map(Reference::entity).toList();
            context.reportUnknown(
                    UNKNOWN_REFERENCE,
                    form.reference(),
                    "there is no reference " + Wording.quote(name) + Suggestions.question(name, names),
                    names);
        }
        return found.filter(this::hasOneCode);
    }

    private boolean hasOneCode(Reference reference) {
        boolean good = reference.validity().isPresent() || reference.key().size() == 1;
        if (!good) {
            context.report(
                    LOOKUP_KEY,
                    form.reference().range(),
                    "the code of reference " + Wording.quote(reference.entity()) + " has "
                            + Wording.count(reference.key().size(), "part") + ", and a look-up gives one",
                    "use `query`");
        }
        return good;
    }

    /** The one satellite with the attribute, or the one that stands before a point. */
    private Optional<Satellite> satellite() {
        List<Satellite> found = context.satellites().stream()
                .filter(s -> names(s.attributes()).contains(attribute()))
                .filter(s -> qualifier().isEmpty() || s.name().equals(qualifier()))
                .toList();
        if (found.size() != 1) {
            String key = form.key().value();
            context.report(
                    LOOKUP_KEY,
                    form.key().range(),
                    found.isEmpty()
                            ? Wording.quote(key) + " is not an attribute of a satellite of "
                                    + Wording.quote(context.owner().name()) + Suggestions.question(key, allNames())
                            : Wording.quote(key) + " is an attribute of several satellites: "
                                    + found.stream()
                                            .map(s -> Wording.quote(s.name()))
                                            .collect(Collectors.joining(", ")),
                    found.isEmpty() ? "" : "put the satellite's name and a point before it");
        }
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private String attribute() {
        return form.key().value().replaceAll(".*\\.", "");
    }

    private String qualifier() {
        int point = form.key().value().indexOf('.');
        return point < 0 ? "" : form.key().value().substring(0, point);
    }

    private List<String> allNames() {
        return context.satellites().stream()
                .flatMap(s -> names(s.attributes()).stream())
                .distinct()
                .toList();
    }

    private static List<String> names(List<Attribute> attributes) {
        return attributes.stream().map(Attribute::name).toList();
    }

    private boolean hasAll(Reference reference) {
        List<String> known = names(reference.attributes());
        boolean good = true;
        for (Located<String> taken : form.take()) {
            if (!known.contains(taken.value())) {
                good = false;
                context.reportUnknown(
                        ReferenceResolver.UNKNOWN_ATTRIBUTE,
                        taken,
                        Wording.quote(taken.value()) + " is not an attribute of reference "
                                + Wording.quote(reference.entity()) + Suggestions.question(taken.value(), known),
                        known);
            }
        }
        return good;
    }

    private String text(Satellite satellite, Reference reference) {
        String from = "select s.\"_key\", s.\"_code\", ";
        return "with \"_span\" as (" + context.spans().of(satellite)
                + "), \"_sat\" as (select \"_key\", \"_from\", \"_to\", "
                + SpanText.id(attribute())
                + " as \"_code\" from \"_span\" where \"_to\" is null or \"_from\" < \"_to\")"
                + ", \"_ref\" as (" + context.spans().of(reference) + ")"
                + ", \"_some\" as (" + from + "s.\"_from\" from \"_sat\" as s union all " + from
                + "r.\"_from\" from \"_sat\" as s join \"_ref\" as r on " + matches("s", reference)
                + " and r.\"_from\" > s.\"_from\" and (s.\"_to\" is null or r.\"_from\" < s.\"_to\"))"
                + ", \"_moments\" as (select distinct \"_key\", \"_code\", \"_from\" from \"_some\")"
                + ", \"_found\" as (select m.\"_key\", m.\"_from\"" + values() + ", " + place(reference)
                + " as \"_place\" from \"_moments\" as m left join \"_ref\" as r on " + matches("m", reference)
                + " and " + SpanText.covers("r", "m.\"_from\"") + ") select \"_key\" as "
                + SpanText.id(satellite.parent().hashKey()) + taken() + ", \"_from\" as "
                + context.spans().ldts() + " from \"_found\" where \"_place\" = 1";
    }

    private static String matches(String alias, Reference reference) {
        String code = alias + ".\"_code\"";
        return reference
                .validity()
                .map(v -> "r." + SpanText.id(v.from()) + " <= " + code + " and (r." + SpanText.id(v.to())
                        + " is null or " + code + " < r." + SpanText.id(v.to()) + ")")
                .orElseGet(() -> "r." + SpanText.id(reference.key().get(0).name()) + " = " + code);
    }

    private String values() {
        return form.take().stream()
                .map(t -> SpanText.id(t.value()))
                .map(name -> ", " + value(name) + " as " + name)
                .collect(Collectors.joining());
    }

    private String value(String name) {
        return form.noMatch()
                .map(text ->
                        "case when r.\"_from\" is null then " + FormContext.inner(text) + " else r." + name + " end")
                .orElse("r." + name);
    }

    private String taken() {
        return form.take().stream().map(t -> ", " + SpanText.id(t.value())).collect(Collectors.joining());
    }

    /** Of several rows the first by code; or all, which then contradict each other and are rejected. */
    private String place(Reference reference) {
        boolean first =
                form.several().map(Located::value).filter("first"::equals).isPresent();
        String order = Stream.concat(
                        reference.key().stream().map(KeyPart::name),
                        form.take().stream().limit(1).map(Located::value))
                .map(name -> "r." + SpanText.id(name))
                .collect(Collectors.joining(", "));
        return first ? "row_number() over (partition by m.\"_key\", m.\"_from\" order by " + order + ")" : "1";
    }
}
