// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.selftest;

import io.github.vaultmaven.model.Delivery;
import io.github.vaultmaven.model.LoadTimestamp;
import io.github.vaultmaven.model.SourceColumn;
import io.github.vaultmaven.model.SourceTable;
import io.github.vaultmaven.model.StageKey;
import io.github.vaultmaven.model.Staging;
import io.github.vaultmaven.model.VaultModel;
import io.github.vaultmaven.plan.ColumnType;
import io.github.vaultmaven.plan.Landing;
import io.github.vaultmaven.plan.Relation;
import io.github.vaultmaven.type.DataType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The synthetic rows of each source table and run. */
final class Deliveries {

    private static final LocalDate FIRST_DAY = LocalDate.of(2001, 1, 1);

    /** Days from one scenario to the next, where each has its own. */
    private static final int DAYS = 10;

    private final VaultModel model;
    private final Roles roles;
    private final SharedTables shared;

    Deliveries(VaultModel model) {
        this.model = model;
        this.roles = new Roles(model);
        this.shared = new SharedTables(model.sources(), roles);
    }

    /** The source tables to which rows are delivered: of those that share a table of the database the first. */
    List<SourceTable> tables() {
        return shared.first();
    }

    /** How many runs the longest scenario takes. */
    static int runs() {
        return Scenario.ALL.stream().mapToInt(s -> s.runs().size()).max().orElseThrow();
    }

    /** The load timestamp of a step, and the start of the run of that number. */
    static String time(int step) {
        return FIRST_DAY.plusDays(step) + " 00:00:00";
    }

    /** The scenarios that a table's rows can tell. */
    List<Scenario> scenarios(SourceTable table) {
        List<SourceTable> readers = shared.readers(table);
        return readers.stream().anyMatch(this::isNarrow)
                ? List.of()
                : Scenario.ALL.stream()
                        .filter(s -> s.isInOrderOfRuns() || readers.stream().allMatch(roles::isSteered))
                        .filter(s -> !s.sequenced()
                                || readers.stream().allMatch(r -> r.sequence().isPresent()))
                        .toList();
    }

    /** True for a key that is a partner's alone, which changes with the payload. */
    boolean isOfPartner(Staging staging, String key) {
        return roles.isOfPartner(staging, key);
    }

    /** Why a table cannot tell them all; nothing where it can. */
    Optional<String> gap(SourceTable table) {
        if (isNarrow(table)) {
            return Optional.of("its keys have too few values for the scenarios to have keys of their own");
        }
        return roles.isSteered(table)
                ? Optional.empty()
                : Optional.of("its rows have no load timestamps of their own, so that only scenarios are tried in which"
                        + " each run has one, later than that of the run before");
    }

    /** True where a key cannot tell the scenarios apart. */
    private boolean isNarrow(SourceTable table) {
        return model.stagings().stream()
                .filter(staging -> staging.table().equals(table))
                .flatMap(staging -> staging.keys().stream().map(key -> types(staging, key)))
                .anyMatch(types ->
                        types.stream().allMatch(type -> Keys.text(1, type).isEmpty()));
    }

    private List<DataType> types(Staging staging, StageKey key) {
        return key.parts().stream()
                .map(part -> staging.column(part.column()).type())
                .toList();
    }

    /** The relation that rows are delivered to: the table, or where its files land. */
    Relation relation(SourceTable table) {
        if (table.files().isPresent()) {
            return Landing.of(table);
        }
        var columns = shared.columns(table).stream()
                .map(SharedTables.Read::column)
                .map(c -> io.github.vaultmaven.plan.Column.optional(c.name(), ColumnType.of(delivered(c)), ""))
                .toList();
        return new Relation(
                table.table(), Relation.Kind.LANDING, columns, List.of(), List.of(), "Rows of " + table.fullName());
    }

    private static DataType delivered(SourceColumn column) {
        return column.parsing().fromText() ? DataType.TEXT : column.type();
    }

    /** The rows of a run, from 1; each value in its place, nothing for null. */
    List<List<Optional<String>>> rows(SourceTable table, int run) {
        var rows = new ArrayList<List<Optional<String>>>();
        for (Scenario scenario : scenarios(table)) {
            for (Event event : scenario.run(run - 1)) {
                if (!event.isDelete() || any(table, reader -> reader.operation().isPresent())) {
                    Event own = event.later(daysBefore(table, scenario));
                    rows.addAll(rows(table, own, Keys.number(scenario, event.key()), run));
                }
            }
        }
        return List.copyOf(rows);
    }

    /** A full delivery judges all keys, so that each scenario has load timestamps of its own. */
    private int daysBefore(SourceTable table, Scenario scenario) {
        return any(table, reader -> reader.delivery() == Delivery.FULL) && roles.isSteered(table)
                ? DAYS * Scenario.ALL.indexOf(scenario)
                : 0;
    }

    /**
     * The rows of an event. Where rows stand in sets, the payload is that of the first row of a set of two; with payload
     * {@code C} it is alone, so that sets grow and shrink.
     */
    private List<List<Optional<String>>> rows(SourceTable table, Event event, int key, int run) {
        List<Optional<String>> first = row(table, event, "A", key, run);
        return any(table, roles::hasSets)
                        && !event.isDelete()
                        && !event.payload().equals("C")
                ? List.of(first, row(table, event.withPayload("A"), "B", key, run))
                : List.of(first);
    }

    private List<Optional<String>> row(SourceTable table, Event event, String child, int key, int run) {
        var row = new ArrayList<Optional<String>>();
        for (SharedTables.Read read : shared.columns(table)) {
            row.add(value(read.reader(), read.column(), event, child, key));
        }
        if (table.files().isPresent()) {
            row.add(Optional.of("selftest/run_" + run));
            row.add(landed(table, event, run));
        }
        return List.copyOf(row);
    }

    private static Optional<String> landed(SourceTable table, Event event, int run) {
        if (table.loadTimestamp() instanceof LoadTimestamp.OfColumn) {
            return Optional.empty();
        }
        boolean ofRun = table.loadTimestamp() instanceof LoadTimestamp.OfRun;
        return Optional.of(time(ofRun ? run : event.step()));
    }

    private Optional<String> value(SourceTable table, SourceColumn column, Event event, String child, int key) {
        DataType type = roles.type(table, column);
        Optional<String> value = switch (roles.of(table, column)) {
            case TIME -> Optional.of(time(event.step()).substring(0, type instanceof DataType.Date ? 10 : 19));
            case OPERATION -> table.operation().map(operation -> mark(operation, event));
            case SEQUENCE -> Optional.of(Integer.toString(event.sequence()));
            case KEY -> Keys.text(key, type).or(() -> Optional.of(Payloads.text("A", type)));
            case PARTNER ->
                Keys.text(Keys.partner(event.isDelete() ? "A" : event.payload()), type)
                        .or(() -> Optional.of(Payloads.text("A", type)));
            case CHILD -> Optional.of(Payloads.text(child, type));
            case RECORD_SOURCE -> Optional.of(Payloads.text("A", type));
            case PAYLOAD -> Optional.of(Payloads.text(event.isDelete() ? "A" : event.payload(), type));
        };
        return value.map(text -> Spelling.of(text, type, column));
    }

    private boolean any(SourceTable table, Predicate<SourceTable> condition) {
        return shared.readers(table).stream().anyMatch(condition);
    }

    private static String mark(SourceTable.Operation operation, Event event) {
        if (event.isDelete()) {
            return operation.deletes().isEmpty() ? "" : operation.deletes().get(0);
        }
        return operation.inserts().isEmpty()
                ? operation.updates().get(0)
                : operation.inserts().get(0);
    }
}
