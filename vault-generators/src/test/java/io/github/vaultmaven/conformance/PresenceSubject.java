// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.conformance;

import io.github.vaultmaven.model.Delivery;
import io.github.vaultmaven.model.SourceTable;
import io.github.vaultmaven.reference.Content;
import io.github.vaultmaven.reference.Effectivity;
import io.github.vaultmaven.reference.HubKey;
import io.github.vaultmaven.reference.JudgedRow;
import io.github.vaultmaven.reference.Keeps;
import io.github.vaultmaven.reference.KeyRule;
import io.github.vaultmaven.reference.LinkKey;
import io.github.vaultmaven.reference.Member;
import io.github.vaultmaven.reference.NullRule;
import io.github.vaultmaven.reference.PlainHashing;
import io.github.vaultmaven.reference.PresenceMemory;
import io.github.vaultmaven.reference.PresenceRow;
import io.github.vaultmaven.reference.Reads;
import io.github.vaultmaven.reference.Satellite;
import io.github.vaultmaven.reference.SatelliteRow;
import io.github.vaultmaven.reference.Slot;
import io.github.vaultmaven.reference.StatusOfFull;
import io.github.vaultmaven.reference.TrackedRow;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Both sides of a {@link PresenceChoice}. The reference says nothing of the record source of what it observes. */
final class PresenceSubject {

    private static final PlainHashing HASHING = new PlainHashing();

    private final PresenceChoice choice;
    private final SourceTable table;

    PresenceSubject(PresenceChoice choice, SourceTable table) {
        this.choice = choice;
        this.table = table;
    }

    Subject subject() {
        return switch (choice.kind()) {
            case EFFECTIVITY -> effectivity();
            case STATUS_OF_HUB -> choice.full() ? statusOfFull(hub(), "d1_hk") : statusOfChanges(hub(), "d1_hk");
            case STATUS_OF_LINK -> choice.full() ? statusOfFull(link(), "l_hk") : statusOfChanges(link(), "l_hk");
        };
    }

    private static HubKey hub() {
        return HubKey.required(HASHING, 1);
    }

    private LinkKey link() {
        var members = new ArrayList<Member>();
        choice.driverColumns().forEach(c -> members.add(Member.of(HASHING, NullRule.REJECT)));
        List<Boolean> optional = choice.partnerParts() == 1 ? List.of(false) : List.of(false, true);
        members.add(new Member(new HubKey(HASHING, optional), NullRule.NONE, true));
        return new LinkKey(
                HASHING,
                members,
                choice.dependentColumns().stream().map(c -> true).toList());
    }

    private List<Reading> readings(boolean ofLink) {
        List<List<String>> keys = new ArrayList<>();
        choice.driverColumns().forEach(c -> keys.add(List.of(c)));
        keys.add(choice.partnerColumns());
        Reading reading = Reading.ofKeys(0, table, ofLink ? keys : List.of(List.of("d1")))
                .dependents(ofLink ? choice.dependentColumns() : List.of())
                .sequence(choice.sequence() ? Optional.of("seq") : Optional.empty());
        return List.of(choice.delivery() == Delivery.CDC ? reading.withOperation() : reading);
    }

    private Subject effectivity() {
        Set<Reads> reads = EnumSet.noneOf(Reads.class);
        if (choice.sequence()) {
            reads.add(Reads.SEQUENCE);
        }
        if (choice.delivery() == Delivery.CDC) {
            reads.add(Reads.OPERATION);
        }
        Set<Integer> driving =
                IntStream.range(0, choice.drivers()).boxed().collect(Collectors.toCollection(TreeSet::new));
        PresenceMemory memory = choice.full()
                ? PresenceMemory.DELIVERY_LOG
                : choice.tracked() ? PresenceMemory.TRACKING : PresenceMemory.NONE;
        List<String> unsaid = new ArrayList<>(List.of("record_source"));
        choice.driverColumns().forEach(c -> unsaid.add(c + "_hk"));
        return new Subject(
                PresenceModel.NAME,
                () -> new Effectivity(link(), driving, reads, memory),
                readings(true),
                r -> {
                    PresenceRow row = (PresenceRow) r;
                    return columns("l_hk", row.hashKey(), row.ldts(), "is_open", row.present());
                },
                memory == PresenceMemory.NONE ? Optional.empty() : Optional.of(judged()),
                unsaid);
    }

    private Subject.Memory judged() {
        String name = PresenceModel.NAME + (choice.full() ? "_deliveries" : "_tracking");
        return new Subject.Memory(
                name,
                r -> {
                    JudgedRow row = (JudgedRow) r;
                    var columns = new LinkedHashMap<String, Object>();
                    for (int i = 0; i < row.drivingKey().size(); i++) {
                        columns.put(
                                choice.driverColumns().get(i) + "_hk",
                                row.drivingKey().get(i));
                    }
                    columns.put("load_timestamp", row.ldts());
                    return columns;
                },
                false);
    }

    private Subject statusOfFull(KeyRule key, String hashKey) {
        return new Subject(
                PresenceModel.NAME,
                () -> new StatusOfFull(key),
                readings(hashKey.equals("l_hk")),
                r -> {
                    PresenceRow row = (PresenceRow) r;
                    return columns(hashKey, row.hashKey(), row.ldts(), "status", row.present() ? "I" : "D");
                },
                Optional.of(judged()),
                List.of("record_source"));
    }

    private Subject statusOfChanges(KeyRule key, String hashKey) {
        Content content = choice.delivery() == Delivery.CDC ? Content.OPERATION : Content.SEEN;
        Keeps keeps = choice.tracked() ? Keeps.CHANGES_TRACKED : Keeps.CHANGES;
        return new Subject(
                PresenceModel.NAME,
                () -> new Satellite(key, content, choice.sequence(), keeps),
                readings(hashKey.equals("l_hk")),
                r -> {
                    SatelliteRow row = (SatelliteRow) r;
                    Object status = row.payload().get(0);
                    return stored(hashKey, row.hashKey(), row.slot(), status, row.recordSource());
                },
                choice.tracked()
                        ? Optional.of(new Subject.Memory(
                                PresenceModel.NAME + "_tracking",
                                r -> {
                                    TrackedRow row = (TrackedRow) r;
                                    boolean there = row.hashDiff().equals(HASHING.hashDiff(List.of("I")));
                                    return stored(
                                            hashKey, row.hashKey(), row.slot(), there ? "I" : "D", row.recordSource());
                                },
                                true))
                        : Optional.empty());
    }

    private Map<String, Object> stored(String hashKey, String key, Slot slot, Object status, String recordSource) {
        Map<String, Object> columns = columns(hashKey, key, slot.ldts(), "status", status);
        columns.put("record_source", recordSource);
        if (choice.sequence()) {
            columns.put("seq", slot.sequence());
        }
        return columns;
    }

    private static Map<String, Object> columns(String hashKey, String key, Object ldts, String state, Object value) {
        var columns = new LinkedHashMap<String, Object>();
        columns.put(hashKey, key);
        columns.put("load_timestamp", ldts);
        columns.put(state, value);
        return columns;
    }
}
