// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.spec;

import java.util.List;
import java.util.function.UnaryOperator;

/** Puts other texts in the places where plain words may stand for an expression. */
public final class PlainTexts {

    private final UnaryOperator<WrittenText> change;

    /**
     * @param change gives what stands there instead; the same text where it stays
     */
    public PlainTexts(UnaryOperator<WrittenText> change) {
        this.change = change;
    }

    /** Specs in which all such texts are changed. */
    public SpecSet in(SpecSet specs) {
        SpecSet.Access access = specs.access();
        return specs.with(
                specs.sources().stream().map(this::in).toList(),
                new SpecSet.Access(
                        access.dimensions().stream()
                                .map(d -> d.with(d.attributes().map(this::in)))
                                .toList(),
                        access.facts().stream().map(this::in).toList(),
                        access.views().stream()
                                .map(v -> v.with(v.attributes().map(this::in)))
                                .toList(),
                        access.calendars()));
    }

    private SourceSpec in(SourceSpec source) {
        return source.with(source.tables().stream()
                .map(t -> t.with(t.steps()
                        .with(in(t.steps().derive()), t.steps().filter().map(change))))
                .toList());
    }

    private FactSpec in(FactSpec fact) {
        return fact.with(
                fact.filter().map(change),
                fact.measures().stream()
                        .map(m -> new FactSpec.Measure(m.name(), m.expression().map(change), m.aggregate()))
                        .toList());
    }

    private List<NamedText> in(List<NamedText> texts) {
        return texts.stream()
                .map(t -> new NamedText(t.name(), change.apply(t.text())))
                .toList();
    }
}
