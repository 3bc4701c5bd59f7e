// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft.decide;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The key of a thing that people use: natural before surrogate, and with a reason. */
final class BusinessKeys {

    private static final Set<String> NO_KEY = Set.of(
            "rowguid",
            "email",
            "mail",
            "phone",
            "ssn",
            "passport",
            "password",
            "login",
            "national",
            "username",
            "token",
            "hash",
            "url");

    private BusinessKeys() {}

    /** The business key of a hub. */
    static Guess<List<String>> ofHub(TableContext table) {
        Guess<List<String>> row = table.rowKey().orElseGet(() -> whatThereIs(table));
        if (!isSurrogate(table, row.value())) {
            return row.value().size() == 1 && table.rowKey().isPresent()
                    ? new Guess<>(
                            row.value(),
                            Math.min(row.confidence(), 0.9),
                            row.reason() + ", not numbered by the database")
                    : row;
        }
        return natural(table)
                .orElseGet(() -> new Guess<>(
                        row.value(),
                        Math.min(row.confidence(), 0.75),
                        row.reason() + "; a number of the source system, nothing else is known to be unique"));
    }

    private static boolean isSurrogate(TableContext table, List<String> key) {
        if (key.size() != 1) {
            return false;
        }
        ColumnFacts column = table.facts().column(key.get(0));
        return column.family() == Family.WHOLE
                && !Set.of("no", "nr", "number", "code").contains(column.lastWord());
    }

    private static Optional<Guess<List<String>>> natural(TableContext table) {
        var found = new ArrayList<Guess<List<String>>>();
        for (List<String> key : table.facts().table().uniqueKeys()) {
            if (key.size() == 1 && !key.equals(table.key())) {
                unique(table, table.facts().column(key.get(0))).ifPresent(found::add);
            }
        }
        table.facts().columns().stream()
                .filter(c -> c.family() == Family.TEXT
                        && c.column().profile().filter(p -> p.unique()).isPresent())
                .filter(c -> Vocabulary.NATURAL_KEY.contains(c.lastWord()) && !refersOrIsPersonal(table, c))
                .forEach(c -> found.add(new Guess<>(
                        List.of(c.name()),
                        ProfiledKeys.by(0.82, c.column().profile().orElseThrow().rows()),
                        String.format(
                                Locale.ROOT,
                                "unique in %,d rows, name ends in %s",
                                c.column().profile().orElseThrow().rows(),
                                c.lastWord()))));
        return Guess.best(found);
    }

    private static Optional<Guess<List<String>>> unique(TableContext table, ColumnFacts column) {
        boolean usable = !column.column().nullable() || column.column().computed();
        if (!usable || refersOrIsPersonal(table, column) || column.isTime()) {
            return Optional.empty();
        }
        if (Vocabulary.NATURAL_KEY.contains(column.lastWord())) {
            return Optional.of(new Guess<>(
                    List.of(column.name()),
                    0.85,
                    "declared unique, named as a key that people use, before a number of the source"));
        }
        boolean name = column.lastWord().equals("name") && !table.facts().named(Vocabulary.PERSONS);
        return name
                ? Optional.of(new Guess<>(
                        List.of(column.name()), 0.6, "declared unique; a name, before a number of the source"))
                : Optional.empty();
    }

    private static boolean refersOrIsPersonal(TableContext table, ColumnFacts column) {
        return table.relations().stream().anyMatch(r -> r.columns().contains(column.name()))
                || column.words().stream().anyMatch(NO_KEY::contains);
    }

    /** Nothing is known to identify the rows: what is named as a key and never null, else all references and keys. */
    static Guess<List<String>> whatThereIs(TableContext table) {
        List<String> named = table.facts().columns().stream()
                .filter(c -> c.isKeyLike() && !c.column().nullable())
                .map(ColumnFacts::name)
                .toList();
        if (!named.isEmpty()) {
            return new Guess<>(named, 0.45, "no key is declared; all that is named as a key and never null");
        }
        List<String> loose = table.facts().columns().stream()
                .filter(c -> c.isKeyLike()
                        || table.relations().stream().anyMatch(r -> r.columns().contains(c.name())))
                .map(ColumnFacts::name)
                .toList();
        return loose.isEmpty()
                ? new Guess<>(
                        table.facts().columns().stream()
                                .filter(c -> c.family() != Family.OPAQUE)
                                .map(ColumnFacts::name)
                                .toList(),
                        0.2,
                        "no key is declared and none is to be seen: all columns")
                : new Guess<>(loose, 0.4, "no key is declared; all references and what is named as a key");
    }

    /** What identifies a row of an event: without a key, what it refers to and when it happened. */
    static Guess<List<String>> ofEvent(TableContext table) {
        if (table.rowKey().isPresent()) {
            return table.rowKey().get();
        }
        Guess<List<String>> there = whatThereIs(table);
        var key = new LinkedHashSet<>(there.value());
        table.facts().columns().stream()
                .filter(c -> c.isTime() && !c.column().nullable() && !TableContext.isAudit(c))
                .forEach(c -> key.add(c.name()));
        return new Guess<>(List.copyOf(key), there.confidence(), there.reason() + ", and when it happened");
    }

    /** What identifies a row of a link. */
    static Guess<List<String>> ofLink(TableContext table) {
        if (table.rowKey().isEmpty()) {
            return whatThereIs(table);
        }
        Guess<List<String>> row = table.rowKey().get();
        if (!table.hasPlainKey()) {
            return row;
        }
        List<String> members =
                table.telling().stream().flatMap(r -> r.columns().stream()).toList();
        Optional<List<String>> declared = table.facts().table().uniqueKeys().stream()
                .filter(k -> table.within(k).size() > 1)
                .findFirst();
        if (declared.isPresent()) {
            return new Guess<>(declared.get(), 0.8, "unique, with its references; its own number adds nothing");
        }
        boolean complete =
                members.stream().noneMatch(c -> table.facts().column(c).column().nullable());
        boolean measured =
                table.payload().stream().anyMatch(c -> c.family() == Family.NUMBER || c.family() == Family.WHOLE);
        return complete && !measured && members.size() > 1
                ? new Guess<>(members, 0.65, "its references, never null; its own number adds nothing")
                : row;
    }

    /** What identifies a row of a satellite. */
    static Guess<List<String>> ofSatellite(TableContext table) {
        if (!table.hasPlainKey()) {
            return table.rowKey().orElseGet(() -> whatThereIs(table));
        }
        return table.facts().table().uniqueKeys().stream()
                .filter(k -> !table.within(k).isEmpty())
                .findFirst()
                .map(k -> new Guess<>(k, 0.75, "unique, with its reference; its own number adds nothing"))
                .orElseGet(() -> table.rowKey().orElseThrow());
    }
}
