// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.conformance;

import io.github.vaultmaven.model.SourceTable;
import io.github.vaultmaven.reference.KeyParts;
import io.github.vaultmaven.reference.Reads;
import io.github.vaultmaven.reference.SourceRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How a structure reads the rows of one source table. Columns are named as in the structure; a source column has the same
 * name unless {@code renamed} says otherwise.
 *
 * @param place source place
 * @param table the source table
 * @param keys columns of each key: one for a hub or its satellites, one per member for a link
 * @param dependents dependent-child keys
 * @param sequence sequence column
 * @param childKey child key of a multi-active satellite
 * @param payload attributes
 * @param operation true where the rows' operation counts
 * @param collisionCode of this mapping, or an empty string
 * @param renamed structure column to source column
 */
public record Reading(
        int place,
        SourceTable table,
        List<List<String>> keys,
        List<String> dependents,
        Optional<String> sequence,
        List<String> childKey,
        List<String> payload,
        boolean operation,
        String collisionCode,
        Map<String, String> renamed) {

    /** Column of the rejects that keeps what a change row says happened; null for an unknown mark. */
    private static final String OPERATION = "row_operation";

    /** A reading of keys alone. */
    public static Reading ofKeys(int place, SourceTable table, List<List<String>> keys) {
        return new Reading(place, table, keys, List.of(), Optional.empty(), List.of(), List.of(), false, "", Map.of());
    }

    /** The same with a sequence. */
    public Reading sequence(Optional<String> column) {
        return new Reading(
                place, table, keys, dependents, column, childKey, payload, operation, collisionCode, renamed);
    }

    /** The same with attributes. */
    public Reading payload(List<String> columns) {
        return new Reading(
                place, table, keys, dependents, sequence, childKey, columns, operation, collisionCode, renamed);
    }

    /** The same with a child key. */
    public Reading childKey(List<String> columns) {
        return new Reading(
                place, table, keys, dependents, sequence, columns, payload, operation, collisionCode, renamed);
    }

    /** The same with dependent-child keys. */
    public Reading dependents(List<String> columns) {
        return new Reading(place, table, keys, columns, sequence, childKey, payload, operation, collisionCode, renamed);
    }

    /** The same with the operation of the rows, {@code I} where the table has none. */
    public Reading withOperation() {
        return new Reading(place, table, keys, dependents, sequence, childKey, payload, true, collisionCode, renamed);
    }

    /** The same with a collision code, empty for none. */
    public Reading collisionCode(String code) {
        return new Reading(place, table, keys, dependents, sequence, childKey, payload, operation, code, renamed);
    }

    /** The same with source columns of other names. */
    public Reading renamed(Map<String, String> names) {
        return new Reading(
                place, table, keys, dependents, sequence, childKey, payload, operation, collisionCode, names);
    }

    /** A row as the reference takes it. */
    SourceRow read(Row row) {
        String code = collisionCode.isEmpty() ? null : collisionCode;
        List<KeyParts> keyParts = keys.stream()
                .map(columns -> new KeyParts(values(row, columns), code))
                .toList();
        return new SourceRow(
                place,
                table.fullName(),
                row.ldts(),
                row.recordSource(),
                keyParts,
                values(row, dependents),
                sequence.map(column -> value(row, column)).orElse(null),
                values(row, childKey),
                values(row, payload),
                operation ? operationOf(row) : null);
    }

    private String operationOf(Row row) {
        if (table.operation().isEmpty()) {
            return "I";
        }
        return (String) row.cell(table.operation().get().column()).meant();
    }

    /** What the structure read of a row, by column; a part that it does not read is left out. */
    Map<String, Object> columnsOf(SourceRow row, Set<Reads> reads) {
        var columns = new LinkedHashMap<String, Object>();
        for (int i = 0; i < keys.size(); i++) {
            put(columns, keys.get(i), row.keys().get(i).parts());
        }
        put(columns, dependents, row.dependents());
        if (reads.contains(Reads.SEQUENCE)) {
            columns.put(sequence.orElseThrow(), row.sequence());
        }
        if (reads.contains(Reads.CHILD_KEY)) {
            put(columns, childKey, row.childKey());
        }
        if (reads.contains(Reads.PAYLOAD)) {
            put(columns, payload, row.payload());
        }
        if (reads.contains(Reads.OPERATION)) {
            columns.put(OPERATION, table.operation().isPresent() ? row.operation() : null);
        }
        return columns;
    }

    /** Names of what the structure reads besides load timestamp and record source. */
    List<String> columnNames(Set<Reads> reads) {
        var names = new ArrayList<String>();
        keys.forEach(names::addAll);
        names.addAll(dependents);
        if (reads.contains(Reads.SEQUENCE)) {
            names.add(sequence.orElseThrow());
        }
        names.addAll(reads.contains(Reads.CHILD_KEY) ? childKey : List.of());
        names.addAll(reads.contains(Reads.PAYLOAD) ? payload : List.of());
        names.addAll(reads.contains(Reads.OPERATION) ? List.of(OPERATION) : List.of());
        return names;
    }

    private static void put(Map<String, Object> columns, List<String> names, List<Object> values) {
        for (int i = 0; i < names.size(); i++) {
            columns.put(names.get(i), values.get(i));
        }
    }

    private List<Object> values(Row row, List<String> names) {
        var values = new ArrayList<Object>();
        names.forEach(name -> values.add(value(row, name)));
        return values;
    }

    private Object value(Row row, String name) {
        return row.cell(renamed.getOrDefault(name, name)).meant();
    }
}
