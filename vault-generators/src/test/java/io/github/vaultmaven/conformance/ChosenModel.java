// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.conformance;

import io.github.vaultmaven.load.ModelText;
import io.github.vaultmaven.model.Attribute;
import io.github.vaultmaven.model.Delivery;
import io.github.vaultmaven.model.Feed;
import io.github.vaultmaven.model.HashSettings;
import io.github.vaultmaven.model.Hub;
import io.github.vaultmaven.model.KeyPart;
import io.github.vaultmaven.model.Origin;
import io.github.vaultmaven.model.Parent;
import io.github.vaultmaven.model.Satellite;
import io.github.vaultmaven.model.SourceTable;
import io.github.vaultmaven.model.StageColumn;
import io.github.vaultmaven.model.StageDiff;
import io.github.vaultmaven.model.StageKey;
import io.github.vaultmaven.model.Staging;
import io.github.vaultmaven.model.TechnicalColumns;
import io.github.vaultmaven.model.VaultModel;
import io.github.vaultmaven.reference.Content;
import io.github.vaultmaven.reference.HubKey;
import io.github.vaultmaven.reference.HubRow;
import io.github.vaultmaven.reference.Keeps;
import io.github.vaultmaven.reference.PlainHashing;
import io.github.vaultmaven.reference.SatelliteRow;
import io.github.vaultmaven.reference.Slot;
import io.github.vaultmaven.reference.TrackedRow;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The model of a {@link Choice}, and its hub and satellite on both sides. */
final class ChosenModel {

    private final Choice choice;
    private final List<SourceTable> tables = new ArrayList<>();

    ChosenModel(Choice choice) {
        this.choice = choice;
        for (int place = 0; place < choice.sources().size(); place++) {
            tables.add(table(place));
        }
    }

    /** The source tables by place. */
    List<SourceTable> tables() {
        return tables;
    }

    private SourceTable table(int place) {
        Delivery delivery = choice.sources().get(place);
        Stream<String> columns = choice.columns().stream()
                .map(c -> choice.nameIn(place, c) + " " + c.type() + (c.text().get(place) ? " text" : ""));
        Stream<String> operation = delivery == Delivery.CDC ? Stream.of("op varchar") : Stream.empty();
        return ModelText.table(
                "s" + place,
                "thing",
                delivery,
                Stream.concat(operation, columns).toArray(String[]::new));
    }

    VaultModel model() {
        var stagings = new ArrayList<Staging>();
        var feeds = new ArrayList<Feed>();
        for (int place = 0; place < tables.size(); place++) {
            stagings.add(staging(place));
            feeds.add(new Feed(place, stagings.get(place), renamed(place), List.of()));
        }
        List<KeyPart> key = choice.key().stream()
                .map(c -> new KeyPart(c.name(), c.type(), c.required(), ""))
                .toList();
        var satellite = new Satellite(
                "thing",
                "s_thing",
                new Parent("h_thing", "thing_hk", key),
                "hd",
                choice.payload().stream()
                        .map(c -> Attribute.of(c.name(), c.type()))
                        .toList(),
                choice.sequence().map(c -> KeyPart.required(c.name(), c.type())),
                choice.history(),
                choice.tracked(),
                feeds,
                Origin.MEMORY);
        return new VaultModel(
                "test",
                HashSettings.DEFAULT,
                TechnicalColumns.DEFAULT,
                tables,
                stagings,
                List.of(new Hub("thing", "h_thing", "thing_hk", key, feeds, Origin.MEMORY), satellite));
    }

    private Staging staging(int place) {
        return new Staging(
                "stg_thing_s" + place,
                "thing",
                tables.get(place),
                stageColumns(place),
                List.of(new StageKey(
                        "thing_hk",
                        choice.key().stream()
                                .map(c -> new StageKey.Part(choice.nameIn(place, c), c.required()))
                                .toList(),
                        collisionCode(place))),
                List.of(new StageDiff(
                        "hd",
                        choice.payload().stream()
                                .map(c -> choice.nameIn(place, c))
                                .toList())),
                Origin.MEMORY);
    }

    private List<StageColumn> stageColumns(int place) {
        var columns = new ArrayList<StageColumn>();
        for (Choice.Col column : choice.columns()) {
            String name = choice.nameIn(place, column);
            columns.add(new StageColumn(
                    name,
                    column.type(),
                    ModelText.expression(name),
                    column.text().get(place)));
        }
        if (choice.sources().get(place) == Delivery.CDC) {
            columns.add(ModelText.operation());
        }
        return columns;
    }

    private String collisionCode(int place) {
        return choice.collisionCodes() ? "S" + place : "";
    }

    private Map<String, String> renamed(int place) {
        var names = new HashMap<String, String>();
        choice.columns().forEach(c -> names.put(c.name(), choice.nameIn(place, c)));
        return names;
    }

    /** Hub and satellite. */
    List<Subject> subjects() {
        return List.of(hub(), satellite());
    }

    private HubKey hubKey() {
        return new HubKey(
                new PlainHashing(),
                choice.key().stream().map(c -> !c.required()).toList());
    }

    private Subject hub() {
        HubKey key = hubKey();
        return new Subject(
                "h_thing",
                () -> new io.github.vaultmaven.reference.Hub(key, List.of()),
                readings(),
                this::hubRow,
                Optional.empty());
    }

    private Map<String, Object> hubRow(Record row) {
        HubRow hub = (HubRow) row;
        Map<String, Object> columns = row(hub.hashKey(), hub.ldts(), hub.recordSource());
        put(columns, choice.key(), hub.businessKey());
        return columns;
    }

    private Subject satellite() {
        List<Reading> readings = readings().stream()
                .map(r -> r.sequence(choice.sequence().map(Choice.Col::name)).payload(names(choice.payload())))
                .map(r -> choice.sources().contains(Delivery.CDC) ? r.withOperation() : r)
                .toList();
        return new Subject(
                "s_thing",
                () -> satelliteOf(hubKey()),
                readings,
                this::satelliteRow,
                choice.tracked()
                        ? Optional.of(new Subject.Memory("s_thing_tracking", this::trackedRow, true))
                        : Optional.empty());
    }

    private io.github.vaultmaven.reference.Structure satelliteOf(HubKey key) {
        Keeps keeps = choice.tracked() ? Keeps.CHANGES_TRACKED : Keeps.CHANGES;
        var satellite = new io.github.vaultmaven.reference.Satellite(
                key,
                Content.PAYLOAD,
                choice.sequence().isPresent(),
                choice.history() == Satellite.History.FIRST_ROW ? Keeps.FIRST : keeps);
        return choice.sources().contains(Delivery.CDC) ? satellite.ofChanges() : satellite;
    }

    private List<Reading> readings() {
        var readings = new ArrayList<Reading>();
        for (int place = 0; place < tables.size(); place++) {
            readings.add(Reading.ofKeys(place, tables.get(place), List.of(names(choice.key())))
                    .collisionCode(collisionCode(place))
                    .renamed(renamed(place)));
        }
        return readings;
    }

    private Map<String, Object> satelliteRow(Record row) {
        SatelliteRow stored = (SatelliteRow) row;
        Map<String, Object> columns =
                remembered(stored.hashKey(), stored.slot(), stored.hashDiff(), stored.recordSource());
        put(columns, choice.payload(), stored.payload());
        return columns;
    }

    private Map<String, Object> trackedRow(Record row) {
        TrackedRow tracked = (TrackedRow) row;
        return remembered(tracked.hashKey(), tracked.slot(), tracked.hashDiff(), tracked.recordSource());
    }

    private Map<String, Object> remembered(String hashKey, Slot slot, String hashDiff, String recordSource) {
        Map<String, Object> columns = row(hashKey, slot.ldts(), recordSource);
        choice.sequence().ifPresent(c -> columns.put(c.name(), slot.sequence()));
        columns.put("hd", hashDiff);
        return columns;
    }

    private static Map<String, Object> row(String hashKey, LocalDateTime ldts, String recordSource) {
        var columns = new LinkedHashMap<String, Object>();
        columns.put("thing_hk", hashKey);
        columns.put("load_timestamp", ldts);
        columns.put("record_source", recordSource);
        return columns;
    }

    private static void put(Map<String, Object> columns, List<Choice.Col> names, List<Object> values) {
        for (int i = 0; i < names.size(); i++) {
            columns.put(names.get(i).name(), values.get(i));
        }
    }

    private static List<String> names(List<Choice.Col> columns) {
        return columns.stream().map(Choice.Col::name).toList();
    }
}
