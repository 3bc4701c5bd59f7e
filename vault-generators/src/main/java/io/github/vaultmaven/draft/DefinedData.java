// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft;

import io.github.vaultmaven.draft.decide.Family;
import io.github.vaultmaven.draft.schema.ForeignKey;
import io.github.vaultmaven.draft.schema.InputColumn;
import io.github.vaultmaven.draft.schema.InputTable;
import io.github.vaultmaven.draft.schema.Place;
import io.github.vaultmaven.draft.schema.TextForm;
import io.github.vaultmaven.draft.schema.Unread;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A table whose definition and rows were both given: keys, references, descriptions and types of the definition, files, form
 * and profile of the rows. Its columns are those that the files bring, in their order.
 */
final class DefinedData {

    private final InputTable definition;
    private final InputTable data;

    private DefinedData(InputTable definition, InputTable data) {
        this.definition = definition;
        this.data = data;
    }

    /** What two tables of one name are together, or nothing if both define it, both bring rows, or no column is in both. */
    static Optional<DefinedData> of(InputTable one, InputTable other) {
        if (one.files().isPresent() == other.files().isPresent()) {
            return Optional.empty();
        }
        var both = one.files().isPresent() ? new DefinedData(other, one) : new DefinedData(one, other);
        boolean shared = both.data.columns().stream()
                .anyMatch(c -> both.definition.column(c.name()).isPresent());
        return shared ? Optional.of(both) : Optional.empty();
    }

    /** The table, under the name of its definition. */
    InputTable table() {
        return new InputTable(
                definition.schema(),
                definition.name(),
                data.columns().stream().map(this::column).toList(),
                spelled(definition.primaryKey()).orElse(List.of()),
                definition.uniqueKeys().stream()
                        .flatMap(k -> spelled(k).stream())
                        .toList(),
                definition.foreignKeys().stream()
                        .flatMap(k -> reference(k).stream())
                        .toList(),
                definition.comment(),
                definition.place(),
                data.files(),
                data.profile());
    }

    /** What the one has and the other lacks. */
    List<Unread> differences() {
        var found = new ArrayList<Unread>();
        for (InputColumn column : definition.columns()) {
            if (data.column(column.name()).isEmpty()) {
                found.add(unread(
                        column.place(),
                        "the column %s is defined, but %s bring none; it is left out"
                                .formatted(column.name(), data.place().file())));
            }
        }
        for (InputColumn column : data.columns()) {
            if (definition.column(column.name()).isEmpty()) {
                found.add(unread(
                        data.place(),
                        "the column %s is not defined at %s; it is drafted by its values"
                                .formatted(column.name(), definition.place())));
            }
        }
        return found;
    }

    private static Unread unread(Place place, String reason) {
        return new Unread(place, reason);
    }

    private InputColumn column(InputColumn delivered) {
        return definition
                .column(delivered.name())
                .map(d -> joined(d, delivered))
                .orElse(delivered);
    }

    /** Values that are no such thing as the definition says keep the type that they fit. */
    private static InputColumn joined(InputColumn defined, InputColumn delivered) {
        Family said = Family.of(defined.type());
        boolean text = said == Family.TEXT;
        boolean fits = text || said == Family.of(delivered.type());
        return new InputColumn(
                delivered.name(),
                fits && !defined.type().isEmpty() ? defined.type() : delivered.type(),
                defined.nullable()
                        || delivered.profile().filter(p -> p.nulls() > 0).isPresent(),
                defined.numbered(),
                defined.computed(),
                defined.comment(),
                defined.place(),
                delivered.profile(),
                text ? delivered.form().map(f -> TextForm.PLAIN.withNulls(f.nulls())) : delivered.form());
    }

    private Optional<List<String>> spelled(List<String> names) {
        List<String> found = names.stream()
                .flatMap(n -> data.column(n).stream())
                .map(InputColumn::name)
                .toList();
        return found.size() == names.size() ? Optional.of(found) : Optional.empty();
    }

    private Optional<ForeignKey> reference(ForeignKey key) {
        return spelled(key.columns())
                .map(c -> new ForeignKey(c, key.schema(), key.table(), key.targets(), key.place()));
    }
}
