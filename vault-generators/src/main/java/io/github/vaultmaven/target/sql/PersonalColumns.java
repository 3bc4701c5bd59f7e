// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.target.sql;

import io.github.vaultmaven.expression.ColumnReferences;
import io.github.vaultmaven.expression.Expression;
import io.github.vaultmaven.model.Attribute;
import io.github.vaultmaven.model.Dimension;
import io.github.vaultmaven.model.Fact;
import io.github.vaultmaven.model.FlatView;
import io.github.vaultmaven.model.MartColumn;
import io.github.vaultmaven.model.SourceColumn;
import io.github.vaultmaven.model.SourceStep;
import io.github.vaultmaven.model.SourceTable;
import io.github.vaultmaven.model.StageColumn;
import io.github.vaultmaven.model.Staging;
import io.github.vaultmaven.model.Structure;
import io.github.vaultmaven.model.VaultModel;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Names of the columns of a model that hold personal data: what the spec says so of, and what is computed from it under another
 * name. Names alone count, so a column of the same name elsewhere is counted in.
 */
public final class PersonalColumns {

    private final Set<String> names = new TreeSet<>();

    private PersonalColumns() {}

    /** The names, sorted; those of used models included. */
    public static List<String> of(VaultModel model) {
        var columns = new PersonalColumns();
        columns.addModel(model);
        return List.copyOf(columns.names);
    }

    private void addModel(VaultModel model) {
        model.uses().forEach(this::addModel);
        model.sources().forEach(this::addSource);
        model.stagings().forEach(this::addStaging);
        model.structures().forEach(structure -> addAttributes(Attribute.keptBy(structure)));
        // Marts read satellites, whatever their order.
        model.structures().forEach(structure -> addMart(martColumns(structure)));
    }

    private void addSource(SourceTable table) {
        table.columns().stream()
                .filter(column -> isPersonal(column.origin().governance().getOrDefault(SourceColumn.PII, "")))
                .forEach(column -> names.add(column.name()));
        for (SourceStep step : table.steps()) {
            if (step instanceof SourceStep.Derive derive && isPersonal(derive.expression())) {
                names.add(derive.column().name());
            } else if (step instanceof SourceStep.Join join) {
                join.take().stream()
                        .filter(taken -> names.contains(taken.from()))
                        .forEach(taken -> names.add(taken.column().name()));
            }
        }
    }

    private void addStaging(Staging staging) {
        staging.columns().stream()
                .filter(column -> isPersonal(column.expression()))
                .map(StageColumn::name)
                .forEach(names::add);
    }

    private void addAttributes(List<Attribute> attributes) {
        attributes.stream()
                .filter(attribute -> isPersonal(attribute.pii()))
                .map(Attribute::name)
                .forEach(names::add);
    }

    private void addMart(List<MartColumn> columns) {
        columns.stream()
                .filter(column -> isPersonal(column.expression()))
                .map(MartColumn::name)
                .forEach(names::add);
    }

    private static boolean isPersonal(String pii) {
        return !pii.isEmpty() && !pii.equals("none");
    }

    private boolean isPersonal(Expression expression) {
        return ColumnReferences.of(expression).stream()
                .anyMatch(column -> names.contains(column.name().text()));
    }

    private static List<MartColumn> martColumns(Structure structure) {
        if (structure instanceof Dimension dimension) {
            return dimension.attributes();
        }
        if (structure instanceof Fact fact) {
            return fact.attributes();
        }
        return structure instanceof FlatView view ? view.attributes() : List.of();
    }
}
