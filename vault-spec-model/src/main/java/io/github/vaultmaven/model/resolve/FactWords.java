// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.model.resolve;

import io.github.vaultmaven.spec.FactSpec;
import io.github.vaultmaven.spec.InstructedText;
import io.github.vaultmaven.type.DataType;

/** Puts expressions in the place of the plain words of a fact. */
final class FactWords {

    /** Of a measure without a meaning and without a declared type, so that it can be summed up. */
    private static final DataType NUMBER = new DataType.Decimal(18, 2);

    private FactWords() {}

    /** The same fact without plain words. */
    static FactSpec understood(FactSpec spec, MartScope scope) {
        boolean plain = spec.filter().filter(InstructedText.class::isInstance).isPresent()
                || spec.measures().stream()
                        .anyMatch(m -> m.expression()
                                .filter(InstructedText.class::isInstance)
                                .isPresent());
        return plain ? understood(spec, scope.words("fact " + spec.name().value())) : spec;
    }

    private static FactSpec understood(FactSpec spec, PlainWords words) {
        return spec.with(
                words.condition(spec.filter()),
                spec.measures().stream()
                        .map(m -> new FactSpec.Measure(
                                m.name(),
                                m.expression().map(e -> words.value(m.name().value(), e, NUMBER)),
                                m.aggregate()))
                        .toList());
    }
}
