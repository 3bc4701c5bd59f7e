// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.model.resolve;

import io.github.vaultmaven.diagnostics.Diagnostics;
import io.github.vaultmaven.diagnostics.Wording;
import io.github.vaultmaven.expression.AggregateFunction;
import io.github.vaultmaven.expression.Expression;
import io.github.vaultmaven.expression.Span;
import io.github.vaultmaven.model.Fact;
import io.github.vaultmaven.spec.FactSpec;
import io.github.vaultmaven.spec.NamedText;
import io.github.vaultmaven.type.DataType;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;

/** Resolves the measures of a fact: all of them aggregate, or none. */
final class FactMeasures {

    static final String MEASURE_FORM = "measure-form";
    static final String TREATED_VALUE = "treated-value";

    private final MartScope scope;
    private final Diagnostics diagnostics;
    private final Map<String, Fact.Measure> measures = new LinkedHashMap<>();
    private final Set<String> aliases = new LinkedHashSet<>();

    FactMeasures(FactSpec spec, MartScope scope, Diagnostics diagnostics) {
        this.scope = scope;
        this.diagnostics = diagnostics;
        boolean some = spec.measures().stream().anyMatch(m -> m.aggregate().isPresent());
        spec.measures().forEach(m -> add(m, some));
        spec.labels().forEach(l -> describe(l, FactMeasures::labelled));
        spec.formats().forEach(f -> describe(f, FactMeasures::formatted));
    }

    private void add(FactSpec.Measure measure, boolean aggregates) {
        Optional<AggregateFunction> function =
                measure.aggregate().map(a -> AggregateFunction.valueOf(a.value().toUpperCase(Locale.ROOT)));
        if (function.isPresent() != aggregates) {
            report(measure, "has no aggregate, but other measures do", "give all of them one, or none");
        } else if (measure.expression().isPresent()) {
            scope.value(measure.expression().get()).ifPresent(v -> add(measure, v, function));
        } else if (function.equals(Optional.of(AggregateFunction.COUNT))) {
            put(measure, DataType.BIGINT, Optional.empty(), function);
        } else {
            report(measure, "has no expression", "only `aggregate: count` needs none");
        }
    }

    private void add(FactSpec.Measure measure, MartValue value, Optional<AggregateFunction> function) {
        if (value.isTreated() && !function.equals(Optional.of(AggregateFunction.COUNT))) {
            diagnostics.error(
                    TREATED_VALUE,
                    measure.expression().get().range(),
                    "the measure " + Wording.quote(measure.name().value())
                            + " would show personal data that is treated",
                    "count it, or show it in a dimension");
            return;
        }
        Optional<Expression> total =
                function.map(f -> new Expression.Aggregate(f, Optional.of(value.expression()), false, Span.NONE));
        if (total.isEmpty() || scope.accepts(measure.expression().get(), total.get())) {
            aliases.addAll(value.aliases());
            put(measure, total.map(scope::typeOf).orElse(value.type()), Optional.of(value.expression()), function);
        }
    }

    private void put(
            FactSpec.Measure measure,
            DataType type,
            Optional<Expression> expression,
            Optional<AggregateFunction> function) {
        String name = measure.name().value();
        measures.put(name, new Fact.Measure(name, type, expression, function, "", ""));
    }

    private void report(FactSpec.Measure measure, String what, String help) {
        diagnostics.error(
                MEASURE_FORM,
                measure.name().range(),
                "the measure " + Wording.quote(measure.name().value()) + " " + what,
                help);
    }

    private void describe(NamedText words, BiFunction<Fact.Measure, String, Fact.Measure> how) {
        var known = new TreeMap<String, Optional<Fact.Measure>>();
        measures.forEach((name, m) -> known.put(name, Optional.of(m)));
        new Lookup<>("a measure here", known, diagnostics)
                .find(words.name())
                .ifPresent(m -> measures.put(m.name(), how.apply(m, words.text().text())));
    }

    private static Fact.Measure labelled(Fact.Measure m, String label) {
        return new Fact.Measure(m.name(), m.type(), m.expression(), m.aggregate(), label, m.format());
    }

    private static Fact.Measure formatted(Fact.Measure m, String format) {
        return new Fact.Measure(m.name(), m.type(), m.expression(), m.aggregate(), m.label(), format);
    }

    Optional<Fact.Measure> find(String name) {
        return Optional.ofNullable(measures.get(name));
    }

    boolean isComplete(FactSpec spec) {
        return measures.size() == spec.measures().size();
    }

    boolean aggregates() {
        return measures.values().stream().anyMatch(m -> m.aggregate().isPresent());
    }

    List<Fact.Measure> measures() {
        return List.copyOf(measures.values());
    }

    /** What they read. */
    Set<String> aliases() {
        return aliases;
    }
}
