// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.model;

import io.github.vaultmaven.expression.Expression;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A table, or a set of files, of a source system.
 *
 * @param source name of the source system
 * @param name name of the table in the spec
 * @param schema schema that holds it, or an empty string
 * @param table name in the database
 * @param files what files it is read from, where it is not a table
 * @param delivery what it hands over
 * @param firstDelivery what its first load hands over, where that is another kind. The first load meets an empty vault,
 *     so that absence says nothing and full and delta are the same to every structure; the kind matters where
 *     {@code delivery} is {@link Delivery#CDC}: rows without an operation then count as inserts
 * @param loadTimestamp where the load timestamp comes from
 * @param recordSource expression over source columns
 * @param sequence column that orders rows of one load timestamp
 * @param operation how change rows say what happened; present just for {@link Delivery#CDC}
 * @param columns all columns, in spec order
 * @param steps what is done to rows beyond the filter: flatten and derive before it, number and join behind it
 * @param filter condition on source rows; rows that do not meet it are not delivered, rows of which it is
 *     not known since a text did not fit are
 * @param origin where the spec declares it
 */
public record SourceTable(
        String source,
        String name,
        String schema,
        String table,
        Optional<SourceFiles> files,
        Delivery delivery,
        Optional<Delivery> firstDelivery,
        LoadTimestamp loadTimestamp,
        Expression recordSource,
        Optional<String> sequence,
        Optional<Operation> operation,
        List<SourceColumn> columns,
        List<SourceStep> steps,
        Optional<Expression> filter,
        Origin origin) {

    public SourceTable {
        columns = List.copyOf(columns);
        steps = List.copyOf(steps);
        Objects.requireNonNull(origin, "origin");
    }

    /** A table whose deliveries are all of one kind and whose rows are taken as they come. */
    public SourceTable(
            String source,
            String name,
            String schema,
            String table,
            Optional<SourceFiles> files,
            Delivery delivery,
            LoadTimestamp loadTimestamp,
            Expression recordSource,
            Optional<String> sequence,
            Optional<Operation> operation,
            List<SourceColumn> columns,
            Optional<Expression> filter,
            Origin origin) {
        this(
                source,
                name,
                schema,
                table,
                files,
                delivery,
                Optional.empty(),
                loadTimestamp,
                recordSource,
                sequence,
                operation,
                columns,
                List.of(),
                filter,
                origin);
    }

    /** The same table in another schema. */
    public SourceTable inSchema(String other) {
        return new SourceTable(
                source,
                name,
                other,
                table,
                files,
                delivery,
                firstDelivery,
                loadTimestamp,
                recordSource,
                sequence,
                operation,
                columns,
                steps,
                filter,
                origin);
    }

    /** The same table with other steps. */
    public SourceTable withSteps(List<SourceStep> others) {
        return new SourceTable(
                source,
                name,
                schema,
                table,
                files,
                delivery,
                firstDelivery,
                loadTimestamp,
                recordSource,
                sequence,
                operation,
                columns,
                others,
                filter,
                origin);
    }

    /** {@code source.table}, the name used in delivery lists and messages. */
    public String fullName() {
        return source + "." + name;
    }

    /** All columns that expressions over its rows may name: those delivered, then those that its steps add. */
    public List<SourceColumn> allColumns() {
        if (steps.isEmpty()) {
            return columns;
        }
        return Stream.concat(columns.stream(), steps.stream().flatMap(step -> step.added().stream()))
                .toList();
    }

    /** The column of that name, delivered or added, or nothing. */
    public Optional<SourceColumn> column(String columnName) {
        return allColumns().stream().filter(c -> c.name().equals(columnName)).findFirst();
    }

    /** What it fetches from elsewhere, in order. */
    public List<SourceStep.Join> joins() {
        if (steps.isEmpty()) {
            return List.of();
        }
        return steps.stream()
                .filter(SourceStep.Join.class::isInstance)
                .map(SourceStep.Join.class::cast)
                .toList();
    }

    /** How a change row says what happened. */
    public record Operation(String column, List<String> inserts, List<String> updates, List<String> deletes) {

        public Operation {
            inserts = List.copyOf(inserts);
            updates = List.copyOf(updates);
            deletes = List.copyOf(deletes);
        }
    }
}
