// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.assist.task.translate;

import io.github.vaultmaven.expression.Name;
import io.github.vaultmaven.expression.Scope;
import io.github.vaultmaven.instruction.RuleFitting;
import io.github.vaultmaven.instruction.ThresholdGrammar;
import io.github.vaultmaven.instruction.ThresholdRule;
import io.github.vaultmaven.model.resolve.OpenInstruction;
import io.github.vaultmaven.type.DataType;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What is to be computed, and what may be used for it.
 *
 * @param kind what it is
 * @param relation name of the computed satellite, or what else it belongs to, such as {@code dimension buyer}
 * @param attribute name of the attribute or column; empty for a condition
 * @param type its declared type, if there is one
 * @param text the instruction
 * @param satellites columns of the satellites that it may be computed from, by the name that stands before them; one at
 *     least
 * @param foreign those of them whose columns must have that name before them
 */
public record Instructed(
        Kind kind,
        String relation,
        String attribute,
        Optional<DataType> type,
        String text,
        Map<String, Map<String, DataType>> satellites,
        Set<String> foreign) {

    public Instructed {
        satellites = Collections.unmodifiableMap(new LinkedHashMap<>(satellites));
        foreign = Set.copyOf(foreign);
    }

    /** What an instruction is to become. */
    public enum Kind {
        /** An attribute of a computed satellite, which is made of the satellites that it uses. */
        ATTRIBUTE,
        /** A column of a staging or of a mart. */
        COLUMN,
        /** Which rows count. */
        CONDITION
    }

    /** An attribute of a computed satellite. */
    public Instructed(
            String relation,
            String attribute,
            Optional<DataType> type,
            String text,
            Map<String, Map<String, DataType>> satellites) {
        this(Kind.ATTRIBUTE, relation, attribute, type, text, satellites, Set.of());
    }

    /** What stands in the place of an expression. */
    static Instructed of(OpenInstruction open) {
        var tables = new LinkedHashMap<String, Map<String, DataType>>();
        var foreign = new TreeSet<String>();
        for (OpenInstruction.Table table : open.tables()) {
            tables.put(table.alias(), table.columns());
            if (!table.own()) {
                foreign.add(table.alias());
            }
        }
        return new Instructed(
                open.isCondition() ? Kind.CONDITION : Kind.COLUMN,
                open.place(),
                open.name().orElse(""),
                open.isCondition() ? Optional.of(DataType.BOOLEAN) : open.text().type(),
                open.text().instruction().text(),
                tables,
                foreign);
    }

    /** True where the answer names the satellites that it uses. */
    boolean choosesSatellites() {
        return kind == Kind.ATTRIBUTE;
    }

    /** True where columns have no name before them. */
    boolean isOfOneTable() {
        return satellites.containsKey("");
    }

    /** The table that it belongs to, as {@code sale} of {@code source crm.sale}. */
    String table() {
        return relation.substring(relation.lastIndexOf('.') + 1);
    }

    boolean isCondition() {
        return kind == Kind.CONDITION;
    }

    /** What the instruction means by its grammar, if that covers it and the columns leave no choice. */
    Optional<RuleFitting.Fitted> byGrammar() {
        List<RuleFitting.Target> targets = isCondition() ? List.of() : List.of(new RuleFitting.Target(attribute, type));
        Optional<ThresholdRule> rule =
                (isCondition() ? ThresholdGrammar.parseCondition(text) : ThresholdGrammar.parse(text)).result();
        return rule.flatMap(r -> new RuleFitting(r, targets, columns()).fit());
    }

    private List<RuleFitting.Column> columns() {
        return satellites.entrySet().stream()
                .filter(s -> !foreign.contains(s.getKey()))
                .flatMap(s -> s.getValue().entrySet().stream()
                        .map(c -> new RuleFitting.Column(s.getKey(), c.getKey(), c.getValue())))
                .toList();
    }

    /** The columns that an expression over some of the satellites may name; over all where it does not choose. */
    Scope scope(Collection<String> over) {
        return new Scope((choosesSatellites() ? over : satellites.keySet())
                .stream()
                        .map(name -> new Scope.Table(new Name(name, choosesSatellites()), satellites.get(name)))
                        .toList());
    }
}
