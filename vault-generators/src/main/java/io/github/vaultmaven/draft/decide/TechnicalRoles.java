// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft.decide;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Columns that tell of the delivery and not of the thing: load timestamp, operation, and what is left out. */
final class TechnicalRoles {

    private static final Set<String> LOAD_TIMES = Set.of(
            "load timestamp",
            "load ts",
            "load time",
            "load date",
            "load dts",
            "loaded at",
            "ldts",
            "load datetime",
            "fivetran synced",
            "airbyte extracted at",
            "airbyte emitted at",
            "ingested at",
            "ingestion time",
            "etl load date",
            "dw load date",
            "dwh load date",
            "etl loaded at",
            "sdc batched at",
            "dlt load time",
            "extracted at");

    private static final Set<String> OPERATIONS = Set.of(
            "op",
            "operation",
            "cdc operation",
            "change type",
            "dml type",
            "cdc op",
            "op type",
            "change operation",
            "operation type",
            "header change oper",
            "row kind",
            "rowkind");

    private static final Set<String> LEFT_OUT = Set.of(
            "rowguid",
            "row guid",
            "etl batch id",
            "batch id",
            "load id",
            "row hash",
            "hash diff",
            "hashdiff",
            "md5",
            "checksum",
            "dlt id",
            "dlt load id",
            "airbyte raw id",
            "airbyte ab id",
            "fivetran id",
            "rowversion",
            "row version",
            "etl run id",
            "record source");

    private TechnicalRoles() {}

    /** True for what neither identifies nor describes. */
    static boolean isTechnical(ColumnFacts column) {
        String name = String.join(" ", column.words());
        return LOAD_TIMES.contains(name) && column.family() != Family.TEXT
                || LEFT_OUT.contains(name)
                || isOperation(column);
    }

    private static boolean isOperation(ColumnFacts column) {
        return OPERATIONS.contains(String.join(" ", column.words()))
                && (column.family() == Family.TEXT || column.family() == Family.UNKNOWN)
                && !column.column().type().matches(".*\\((1[1-9]|[2-9]\\d|\\d{3,})\\)");
    }

    /** The column that says when the row was delivered. */
    static Optional<Guess<String>> loadTimestamp(TableFacts facts) {
        return facts.columns().stream()
                .filter(c -> c.family() == Family.MOMENT && LOAD_TIMES.contains(String.join(" ", c.words())))
                .findFirst()
                .map(c -> new Guess<>(c.name(), 0.9, "a timestamp, named as when a row is delivered"));
    }

    /** The column that says what happened to the row. */
    static Optional<Guess<String>> operation(TableFacts facts) {
        return facts.columns().stream()
                .filter(TechnicalRoles::isOperation)
                .findFirst()
                .map(c -> new Guess<>(c.name(), 0.75, "a short text, named as the operation of a change"));
    }

    /** Columns that a vault need not keep. */
    static List<Guess<String>> leftOut(TableFacts facts) {
        return facts.columns().stream()
                .filter(c -> LEFT_OUT.contains(String.join(" ", c.words())) || c.family() == Family.OPAQUE)
                .map(c -> c.family() == Family.OPAQUE
                        ? new Guess<>(
                                c.name(),
                                0.9,
                                "values of the type " + c.column().type() + " cannot be hashed")
                        : new Guess<>(c.name(), 0.8, "named as technical, says nothing of the thing"))
                .toList();
    }
}
