// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.selftest;

import io.github.vaultmaven.model.Staging;
import io.github.vaultmaven.model.Structure;
import io.github.vaultmaven.plan.Column;
import io.github.vaultmaven.plan.ColumnType;
import io.github.vaultmaven.plan.Fed;
import io.github.vaultmaven.plan.Rejects;
import io.github.vaultmaven.selftest.JournalFeed.Value;
import io.github.vaultmaven.selftest.JournalFeed.Value.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds in stagings what a journal takes down. */
final class JournalFeeds {

    private JournalFeeds() {}

    /** Columns as the journal keeps them. */
    static List<Column> columns(Fed fed, List<String> names) {
        return names.stream().map(name -> column(fed, name)).toList();
    }

    private static Column column(Fed fed, String name) {
        ColumnType type = find(fed, name).map(Fed.FedColumn::type).orElse(ColumnType.TEXT);
        return Column.optional(name, type, "");
    }

    /**
     * What one staging hands to a structure.
     *
     * @param slot the columns of its slot
     */
    static JournalFeed of(Structure structure, Told told, List<String> slot, Fed fed) {
        Staging stage = structure.feeds().stream()
                .filter(feed -> feed.place() == fed.place())
                .findFirst()
                .orElseThrow()
                .stage();
        List<String> needed =
                Stream.of(told.key(), slot, told.child()).flatMap(List::stream).toList();
        List<String> given = new ArrayList<>();
        Stream.of(
                        needed,
                        told.scope(),
                        told.sequence(),
                        told.content().stream().filter(n -> isDigest(fed, n)).toList())
                .flatMap(List::stream)
                .map(name -> value(fed, name))
                .filter(value -> value.kind() == Kind.COLUMN)
                .forEach(value -> given.add(value.column()));
        fed.conditions().forEach(condition -> given.add(condition.column().name()));
        List<String> key =
                told.key().stream().map(name -> value(fed, name).column()).toList();
        return new JournalFeed(
                fed.place(),
                fed.source(),
                stage.name(),
                values(told, needed, fed),
                told.hashed() ? Optional.of(key.get(0)) : Optional.empty(),
                told.hashed()
                        ? keyParts(stage, key.get(0))
                        : key.stream().map(code -> part(stage, code)).toList(),
                empty(fed),
                given,
                fed.operations());
    }

    private static List<Value> values(Told told, List<String> needed, Fed fed) {
        var values = new ArrayList<Value>();
        needed.forEach(name -> values.add(value(fed, name)));
        told.content().forEach(name -> values.add(told.law().isOfPresence() ? presence(fed) : value(fed, name)));
        told.scope().forEach(name -> values.add(value(fed, name)));
        told.sequence().forEach(name -> values.add(value(fed, name)));
        return values;
    }

    private static Value presence(Fed fed) {
        return fed.changes() ? new Value(Kind.STATUS, Staging.OPERATION) : new Value(Kind.THERE, "");
    }

    private static Value value(Fed fed, String name) {
        Optional<Fed.FedColumn> column = find(fed, name);
        if (column.isPresent() && column.get().reading() == Fed.Reading.STATUS) {
            return new Value(
                    column.get().from().isEmpty() ? Kind.THERE : Kind.STATUS,
                    column.get().from());
        }
        return column.isEmpty() && name.equals(Rejects.SOURCE)
                ? new Value(Kind.SOURCE, "")
                : Value.of(column.map(Fed.FedColumn::from).orElse(name));
    }

    private static Optional<Fed.FedColumn> find(Fed fed, String name) {
        return fed.columns().stream().filter(c -> c.name().equals(name)).findFirst();
    }

    private static boolean isDigest(Fed fed, String name) {
        return find(fed, name)
                .filter(c -> c.type() instanceof ColumnType.Digest)
                .isPresent();
    }

    private static List<String> empty(Fed fed) {
        return fed.columns().stream()
                .map(Fed.FedColumn::from)
                .filter(name -> name.endsWith(Staging.RAW_SUFFIX) || name.startsWith(Staging.UNMATCHED))
                .toList();
    }

    private static List<Column> keyParts(Staging staging, String key) {
        return staging.keys().stream()
                .filter(k -> k.name().equals(key))
                .flatMap(k -> k.parts().stream())
                .map(part -> part(staging, part.column()))
                .toList();
    }

    private static Column part(Staging staging, String name) {
        return Column.optional(name, ColumnType.of(staging.column(name).type()), "");
    }
}
