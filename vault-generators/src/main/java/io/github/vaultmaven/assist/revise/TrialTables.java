// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.assist.revise;

import io.github.vaultmaven.generator.StagingShape;
import io.github.vaultmaven.model.SourceColumn;
import io.github.vaultmaven.model.SourceTable;
import io.github.vaultmaven.plan.Column;
import io.github.vaultmaven.plan.ColumnType;
import io.github.vaultmaven.plan.LoadPlan;
import io.github.vaultmaven.plan.Relation;
import io.github.vaultmaven.plan.StagePart;
import io.github.vaultmaven.plan.Statement;
import io.github.vaultmaven.plan.Step;
import io.github.vaultmaven.type.DataType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The relations that queries of a plan may read, with the types of their columns. */
final class TrialTables {

    private final Map<String, Relation> made = new TreeMap<>();

    /**
     * @param plan a plan whose digests are texts
     */
    TrialTables(LoadPlan plan) {
        plan.steps().stream()
                .filter(s -> s.phase() == Step.Phase.LOAD)
                .flatMap(s -> Stream.concat(
                        s.creates().stream(), s.statements().stream().map(Statement::target)))
                .filter(r -> r.kind() != Relation.Kind.WORK)
                .forEach(r -> made.putIfAbsent(r.name(), r));
    }

    /** What queries of a step name, first what it says that it reads. */
    Map<String, Map<String, DataType>> of(Step step, String queries) {
        var tables = new LinkedHashMap<String, Map<String, DataType>>();
        step.reads().stream().filter(made::containsKey).forEach(name -> tables.put(name, columns(made.get(name))));
        named(queries).forEach(name -> tables.putIfAbsent(name, columns(made.get(name))));
        sources(step).forEach(t -> tables.put(name(t), columns(t)));
        return tables;
    }

    /** The relations of the plan that a query names. */
    List<String> named(String query) {
        return made.keySet().stream().filter(name -> isNamed(name, query)).toList();
    }

    private static boolean isNamed(String name, String query) {
        return Pattern.compile("(?<!\\w)" + Pattern.quote(name) + "(?!\\w)")
                .matcher(query)
                .find();
    }

    /** The source tables that the staging of a step reads as they are. */
    static List<SourceTable> sources(Step step) {
        return step.statements().stream()
                .map(Statement::shape)
                .filter(StagingShape.class::isInstance)
                .flatMap(s -> ((StagingShape) s).parts().stream())
                .filter(StagePart.Read.class::isInstance)
                .map(StagePart::table)
                .filter(t -> t.files().isEmpty())
                .distinct()
                .toList();
    }

    private static String name(SourceTable table) {
        return table.schema().isEmpty() ? table.table() : table.schema() + "." + table.table();
    }

    private static Map<String, DataType> columns(SourceTable table) {
        var columns = new LinkedHashMap<String, DataType>();
        for (SourceColumn column : table.columns()) {
            columns.put(column.name(), column.parsing().fromText() ? DataType.TEXT : column.type());
        }
        return columns;
    }

    private static Map<String, DataType> columns(Relation relation) {
        var columns = new LinkedHashMap<String, DataType>();
        for (Column column : relation.columns()) {
            columns.put(column.name(), type(column.type()));
        }
        return columns;
    }

    private static DataType type(ColumnType type) {
        return type instanceof ColumnType.Value v ? v.type() : DataType.TEXT;
    }
}
