// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.model.resolve;

import io.github.vaultmaven.diagnostics.SourceRange;
import io.github.vaultmaven.diagnostics.Suggestions;
import io.github.vaultmaven.diagnostics.Wording;
import io.github.vaultmaven.expression.Expression;
import io.github.vaultmaven.expression.ExpressionParser;
import io.github.vaultmaven.expression.Parsed;
import io.github.vaultmaven.expression.Problem;
import io.github.vaultmaven.expression.Scope;
import io.github.vaultmaven.expression.TypeChecker;
import io.github.vaultmaven.model.Satellite;
import io.github.vaultmaven.model.Structure;
import io.github.vaultmaven.spec.Located;
import io.github.vaultmaven.spec.WrittenText;
import io.github.vaultmaven.spec.yaml.Fixes;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * What the forms of computations share.
 *
 * @param known structures that can be read
 * @param owner the hub or link that the rows are about
 * @param compiler compiles the queries that forms put together
 * @param context names and findings
 */
record FormContext(List<Structure> known, Owner owner, QueryCompiler compiler, Context context) {

    static final String UNKNOWN_SATELLITE = "unknown-satellite";

    /** Satellites of the owner. */
    List<Satellite> satellites() {
        return known.stream()
                .filter(Satellite.class::isInstance)
                .map(Satellite.class::cast)
                .filter(s -> s.parent().relation().equals(owner.parent().relation()))
                .toList();
    }

    /** A satellite of the owner, or nothing after a finding. */
    Optional<Satellite> satellite(Located<String> name) {
        Optional<Satellite> found =
                satellites().stream().filter(s -> s.name().equals(name.value())).findFirst();
        if (found.isEmpty()) {
            List<String> names = satellites().stream().map(Satellite::name).toList();
            reportUnknown(
                    UNKNOWN_SATELLITE,
                    name,
                    Wording.quote(name.value()) + " is no satellite of " + Wording.quote(owner.name())
                            + " with one row at a time" + Suggestions.question(name.value(), names),
                    names);
        }
        return found;
    }

    /** Satellites of the owner, or nothing after findings. */
    Optional<List<Satellite>> satellites(List<Located<String>> names, SourceRange range) {
        if (names.isEmpty()) {
            report(UNKNOWN_SATELLITE, range, "no satellite is named whose rows are used", "");
        }
        List<Satellite> found =
                names.stream().flatMap(name -> satellite(name).stream()).toList();
        return !found.isEmpty() && found.size() == names.size() ? Optional.of(found) : Optional.empty();
    }

    /** True if an expression has no problems; else after findings. */
    boolean isSound(WrittenText text, Scope scope) {
        Parsed<Expression> parsed = new ExpressionParser().parse(text.text());
        List<Problem> problems = parsed.result()
                .map(tree -> new TypeChecker().check(tree, scope).problems())
                .orElse(parsed.problems());
        problems.forEach(p -> report(p.id(), text.rangeOf(p.offset(), p.length()), p.message(), p.help()));
        return problems.isEmpty();
    }

    void report(String id, SourceRange range, String message, String help) {
        context.diagnostics().error(id, range, message, help);
    }

    /** A misspelt word, which is fixed by one of those known if only one is near. */
    void reportUnknown(String id, Located<String> wrong, String message, Collection<String> known) {
        context.diagnostics().error(id, wrong.range(), message, "", Fixes.respell(wrong, known));
    }

    SpanText spans() {
        return new SpanText(loadTimestamp());
    }

    String loadTimestamp() {
        return context.conventions().columns().loadTimestamp();
    }

    /** A written expression as part of a text; a comment at its end must not swallow what follows. */
    static String inner(WrittenText text) {
        return "(" + text.text() + "\n)";
    }
}
