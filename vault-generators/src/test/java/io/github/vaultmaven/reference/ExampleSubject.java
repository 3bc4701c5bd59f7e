// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.reference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * A structure of the worked examples: how a row is read from the notation, and how a stored row is written in it.
 *
 * @param structures the variants for which an example holds
 * @param read from notation to source row
 * @param write from stored row to notation
 * @param name from source row to notation, for rejects
 */
record ExampleSubject(
        List<Supplier<? extends Structure>> structures,
        Function<Notation.Token, SourceRow> read,
        Function<Record, String> write,
        Function<SourceRow, String> name) {

    static final Hashing HASHING = new PlainHashing();
    private static final HubKey KEY = HubKey.required(HASHING, 1);
    private static final LinkKey LINK = new LinkKey(
            HASHING, List.of(Member.of(HASHING, NullRule.REJECT), Member.of(HASHING, NullRule.REJECT)), List.of());
    private static final String NAMES = "dekmnpqxyz";

    static ExampleSubject named(String structure) {
        return switch (structure) {
            case "hub" -> hub(false);
            case "hub, two sources" -> hub(true);
            case "link" -> link();
            case "satellite" -> satellite(false, Keeps.CHANGES, Keeps.CHANGES_TRACKED);
            case "satellite untracked" -> satellite(false, Keeps.CHANGES);
            case "satellite tracked" -> satellite(false, Keeps.CHANGES_TRACKED);
            case "satellite with sequence" -> satellite(true, Keeps.CHANGES, Keeps.CHANGES_TRACKED);
            case "satellite, first row" -> satellite(false, Keeps.FIRST);
            case "non-historized" -> nonHistorized();
            case "multi-active" -> multiActive(false, true);
            case "multi-active untracked" -> multiActive(false);
            case "multi-active tracked" -> multiActive(true);
            case "effectivity" -> effectivity(PresenceMemory.values());
            case "effectivity full" -> effectivity(PresenceMemory.DELIVERY_LOG);
            case "effectivity tracked, full" -> effectivity(PresenceMemory.TRACKING, PresenceMemory.DELIVERY_LOG);
            case "effectivity delta" -> effectivity(PresenceMemory.TRACKING, PresenceMemory.NONE);
            case "effectivity untracked" -> effectivity(PresenceMemory.NONE);
            case "effectivity with sequence" -> lastSequence();
            case "status full" -> statusFull();
            case "status cdc" -> statusOfChanges(Content.OPERATION, true, Keeps.CHANGES, Keeps.CHANGES_TRACKED);
            case "status cdc untracked" -> statusOfChanges(Content.OPERATION, false, Keeps.CHANGES);
            case "status cdc tracked" -> statusOfChanges(Content.OPERATION, false, Keeps.CHANGES_TRACKED);
            case "status delta" -> statusOfChanges(Content.SEEN, false, Keeps.CHANGES, Keeps.CHANGES_TRACKED);
            case "record tracking" -> recordTracking();
            default -> throw new IllegalArgumentException(structure);
        };
    }

    /** The stored rows of a structure in the notation. */
    Set<String> rows(Structure structure) {
        return structure.rows().stream().map(write).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Its rejects, each followed by its reason. */
    Set<String> rejects(Structure structure) {
        return structure.rejects().table().stream()
                .map(r -> name.apply(r.row()) + "=" + r.reason().text())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static SourceRow row(Notation.Token t, String source, String... keys) {
        KeyParts[] parts = Arrays.stream(keys)
                .map(k -> KeyParts.of((Object) (k.equals("null") ? null : k)))
                .toArray(KeyParts[]::new);
        return SourceRow.of(source.charAt(1) - '0', source, t.ldts(), source, parts)
                .sequence(t.sequence());
    }

    private static String textOf(SourceRow row, int key) {
        return String.valueOf(row.keys().get(key).parts().get(0));
    }

    private static String keyName(KeyRule rule, String hash, Function<String, SourceRow> row) {
        return NAMES.chars()
                .mapToObj(Character::toString)
                .filter(name -> hash.equals(rule.of(row.apply(name)).hash()))
                .findFirst()
                .orElseThrow();
    }

    private static SourceRow keysOnly(String... keys) {
        return row(new Notation.Token(null, "", 0, null), "s1", keys);
    }

    /** The name of a hub key; the key called k goes without saying. */
    private static String hubPrefix(String hash) {
        String name = keyName(KEY, hash, ExampleSubject::keysOnly);
        return name.equals("k") ? "" : name + ":";
    }

    private static ExampleSubject hub(boolean sources) {
        return new ExampleSubject(
                List.of(() -> new Hub(KEY, List.of())),
                t -> row(t, t.prefixOr("s1"), t.text()),
                r -> {
                    HubRow hub = (HubRow) r;
                    String name = hub.businessKey().get(0) + "@" + Notation.at(hub.ldts());
                    return sources ? hub.recordSource() + ":" + name : name;
                },
                row -> textOf(row, 0) + "@" + Notation.at(row.ldts()));
    }

    private static ExampleSubject link() {
        return new ExampleSubject(
                List.of(() -> new Link(LINK, Set.of())),
                t -> row(t, "s1", t.prefixOr("d"), t.text()),
                r -> {
                    LinkRow link = (LinkRow) r;
                    return keyName(LINK, link.hashKey(), k -> keysOnly("d", k)) + "@" + Notation.at(link.slot());
                },
                row -> textOf(row, 1) + "@" + Notation.at(row.ldts()));
    }

    private static String writeSatelliteRow(Record r, String between) {
        SatelliteRow row = (SatelliteRow) r;
        return hubPrefix(row.hashKey()) + row.payload().get(0) + between + Notation.at(row.slot());
    }

    private static SourceRow satelliteRow(Notation.Token t) {
        boolean source = t.prefixOr("").matches("s\\d");
        String key = source ? "k" : t.prefixOr("k");
        return row(t, source ? t.prefix() : "s1", key).payload(t.text());
    }

    private static ExampleSubject satellite(boolean sequence, Keeps... variants) {
        return new ExampleSubject(
                Arrays.stream(variants)
                        .<Supplier<? extends Structure>>map(
                                keeps -> () -> new Satellite(KEY, Content.PAYLOAD, sequence, keeps))
                        .toList(),
                ExampleSubject::satelliteRow,
                r -> writeSatelliteRow(r, "@"),
                row -> row.payload().get(0) + "@" + Notation.at(row.slot()));
    }

    private static ExampleSubject nonHistorized() {
        return new ExampleSubject(
                List.of(
                        () -> new NonHistorizedSatellite(KEY, false),
                        () -> new Link(
                                new LinkKey(HASHING, List.of(Member.of(HASHING, NullRule.REJECT)), List.of()),
                                Set.of(Reads.PAYLOAD))),
                ExampleSubject::satelliteRow,
                r -> r instanceof LinkRow link
                        ? link.payload().get(0) + "@" + Notation.at(link.slot())
                        : writeSatelliteRow(r, "@"),
                row -> row.payload().get(0) + "@" + Notation.at(row.slot()));
    }

    private static ExampleSubject multiActive(boolean... variants) {
        List<Supplier<? extends Structure>> structures = new ArrayList<>();
        for (boolean tracks : variants) {
            structures.add(() -> new MultiActive(KEY, tracks));
        }
        return new ExampleSubject(
                structures,
                t -> row(t, "s1", "k")
                        .childKey(t.text().substring(0, 1))
                        .payload(t.text().substring(1)),
                r -> {
                    MultiActiveRow row = (MultiActiveRow) r;
                    return "" + row.childKey().get(0) + row.payload().get(0) + "@" + Notation.at(row.ldts());
                },
                row -> "" + row.childKey().get(0) + row.payload().get(0) + "@" + Notation.at(row.ldts()));
    }

    private static ExampleSubject effectivity(PresenceMemory... variants) {
        return effectivity(Set.of(), variants);
    }

    private static ExampleSubject lastSequence() {
        return effectivity(Set.of(Reads.SEQUENCE), PresenceMemory.values());
    }

    private static ExampleSubject effectivity(Set<Reads> reads, PresenceMemory... variants) {
        return new ExampleSubject(
                Arrays.stream(variants)
                        .<Supplier<? extends Structure>>map(
                                memory -> () -> new Effectivity(LINK, Set.of(0), reads, memory))
                        .toList(),
                t -> row(t, "s1", t.prefixOr("d"), t.text()),
                r -> {
                    PresenceRow row = (PresenceRow) r;
                    String driver = NAMES.chars()
                            .mapToObj(Character::toString)
                            .filter(d -> NAMES.chars()
                                    .anyMatch(x -> row.hashKey()
                                            .equals(LINK.of(keysOnly(d, Character.toString(x)))
                                                    .hash())))
                            .findFirst()
                            .orElseThrow();
                    String partner = keyName(LINK, row.hashKey(), x -> keysOnly(driver, x));
                    return (driver.equals("d") ? "" : driver + ":")
                            + partner
                            + (row.present() ? "+" : "-")
                            + Notation.at(row.ldts());
                },
                row -> textOf(row, 1) + "@" + Notation.at(row.slot()));
    }

    private static ExampleSubject statusFull() {
        return new ExampleSubject(
                List.of(() -> new StatusOfFull(KEY)),
                t -> row(t, "s1", t.text()),
                r -> {
                    PresenceRow row = (PresenceRow) r;
                    return keyName(KEY, row.hashKey(), ExampleSubject::keysOnly) + ":" + (row.present() ? "I" : "D")
                            + Notation.at(row.ldts());
                },
                row -> textOf(row, 0) + "@" + Notation.at(row.ldts()));
    }

    private static ExampleSubject statusOfChanges(Content content, boolean sequence, Keeps... variants) {
        return new ExampleSubject(
                Arrays.stream(variants)
                        .<Supplier<? extends Structure>>map(keeps -> () -> new Satellite(KEY, content, sequence, keeps))
                        .toList(),
                t -> row(new Notation.Token(null, "", t.at(), sequence(t, sequence)), "s1", t.prefixOr("k"))
                        .operation(t.text()),
                r -> writeSatelliteRow(r, "").replace(".0", ""),
                row -> row.operation() + "@" + Notation.at(row.slot()));
    }

    /** A row without a sequence is the first of its delivery. */
    private static Long sequence(Notation.Token t, boolean sequence) {
        return sequence && t.sequence() == null ? Long.valueOf(0) : t.sequence();
    }

    private static ExampleSubject recordTracking() {
        return new ExampleSubject(
                List.of(() -> new RecordTracking(KEY)),
                t -> row(t, t.prefixOr("s1"), t.text()),
                r -> {
                    RecordTrackingRow row = (RecordTrackingRow) r;
                    return row.source() + ":" + keyName(KEY, row.hashKey(), ExampleSubject::keysOnly) + "@"
                            + Notation.at(row.ldts());
                },
                row -> textOf(row, 0) + "@" + Notation.at(row.ldts()));
    }
}
