// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.assist.task.translate;

import io.github.vaultmaven.expression.Name;
import io.github.vaultmaven.expression.Scope;
import io.github.vaultmaven.instruction.RuleFitting;
import io.github.vaultmaven.instruction.ThresholdGrammar;
import io.github.vaultmaven.type.DataType;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An attribute that is to be computed, and what may be used for it.
 *
 * @param relation name of the computed satellite
 * @param attribute name of the attribute
 * @param type its declared type, if there is one
 * @param text the instruction
 * @param satellites columns of the satellites that it may be computed from, by the satellite's name; one at least
 */
public record Instructed(
        String relation,
        String attribute,
        Optional<DataType> type,
        String text,
        Map<String, Map<String, DataType>> satellites) {

    public Instructed {
        satellites = Collections.unmodifiableMap(new LinkedHashMap<>(satellites));
    }

    /** What the instruction means by its grammar, if that covers it and the columns leave no choice. */
    Optional<RuleFitting.Fitted> byGrammar() {
        return ThresholdGrammar.parse(text)
                .result()
                .flatMap(rule ->
                        new RuleFitting(rule, List.of(new RuleFitting.Target(attribute, type)), columns()).fit());
    }

    private List<RuleFitting.Column> columns() {
        return satellites.entrySet().stream()
                .flatMap(s -> s.getValue().entrySet().stream()
                        .map(c -> new RuleFitting.Column(s.getKey(), c.getKey(), c.getValue())))
                .toList();
    }

    /** The columns that an expression over some of the satellites may name. */
    Scope scope(Collection<String> over) {
        return new Scope(over.stream()
                .map(name -> new Scope.Table(new Name(name, true), satellites.get(name)))
                .toList());
    }
}
