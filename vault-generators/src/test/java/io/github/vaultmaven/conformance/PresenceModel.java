// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.conformance;

import io.github.vaultmaven.load.ModelText;
import io.github.vaultmaven.model.Delivery;
import io.github.vaultmaven.model.EffectivitySatellite;
import io.github.vaultmaven.model.Feed;
import io.github.vaultmaven.model.HashSettings;
import io.github.vaultmaven.model.KeyPart;
import io.github.vaultmaven.model.Link;
import io.github.vaultmaven.model.Origin;
import io.github.vaultmaven.model.Parent;
import io.github.vaultmaven.model.SourceTable;
import io.github.vaultmaven.model.StageColumn;
import io.github.vaultmaven.model.StageKey;
import io.github.vaultmaven.model.Staging;
import io.github.vaultmaven.model.StatusTracking;
import io.github.vaultmaven.model.Structure;
import io.github.vaultmaven.model.TechnicalColumns;
import io.github.vaultmaven.model.VaultModel;
import io.github.vaultmaven.type.DataType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The model of a {@link PresenceChoice}. */
final class PresenceModel {

    static final String NAME = "presence";

    private final PresenceChoice choice;
    private final SourceTable table;

    PresenceModel(PresenceChoice choice) {
        this.choice = choice;
        Stream<String> operation = choice.delivery() == Delivery.CDC ? Stream.of("op varchar") : Stream.empty();
        Stream<String> keys = Stream.concat(choice.keyColumns().stream(), Stream.of("seq"))
                .map(c -> c + (PresenceChoice.isNumber(c) ? " bigint text" : " varchar"));
        this.table = ModelText.table(
                "s0", "thing", choice.delivery(), Stream.concat(operation, keys).toArray(String[]::new));
    }

    SourceTable table() {
        return table;
    }

    VaultModel model() {
        Staging staging = staging();
        var structures = new ArrayList<Structure>();
        if (choice.kind() != PresenceChoice.Kind.STATUS_OF_HUB) {
            structures.add(link(staging));
        }
        structures.add(presence(staging));
        return new VaultModel(
                "test", HashSettings.DEFAULT, TechnicalColumns.DEFAULT, List.of(table), List.of(staging), structures);
    }

    private Staging staging() {
        var columns = new ArrayList<StageColumn>();
        for (String name :
                Stream.concat(choice.keyColumns().stream(), Stream.of("seq")).toList()) {
            columns.add(new StageColumn(name, type(name), ModelText.expression(name), PresenceChoice.isNumber(name)));
        }
        if (choice.delivery() == Delivery.CDC) {
            columns.add(ModelText.operation());
        }
        var keys = new ArrayList<StageKey>();
        keys.add(key("l_hk", choice.keyColumns()));
        choice.driverColumns().forEach(c -> keys.add(key(c + "_hk", List.of(c))));
        keys.add(key("p_hk", choice.partnerColumns()));
        return new Staging("stg_thing", "thing", table, columns, keys, List.of(), Origin.MEMORY);
    }

    private static StageKey key(String name, List<String> columns) {
        return new StageKey(
                name,
                columns.stream().map(c -> new StageKey.Part(c, isRequired(c))).toList(),
                "");
    }

    private static boolean isRequired(String column) {
        return !column.equals("p2");
    }

    private static DataType type(String column) {
        return PresenceChoice.isNumber(column) ? DataType.BIGINT : DataType.TEXT;
    }

    private static List<KeyPart> parts(List<String> columns) {
        return columns.stream()
                .map(c -> new KeyPart(c, type(c), isRequired(c), ""))
                .toList();
    }

    private Link link(Staging staging) {
        var members = new ArrayList<Link.Member>();
        choice.driverColumns()
                .forEach(c -> members.add(
                        new Link.Member(c, "h_" + c, c + "_hk", parts(List.of(c)), Link.NullRule.REJECT, true)));
        members.add(new Link.Member("p", "h_p", "p_hk", parts(choice.partnerColumns()), Link.NullRule.NONE, true));
        return new Link(
                "thing",
                "l_thing",
                "l_hk",
                members,
                parts(choice.dependentColumns()),
                Optional.empty(),
                Link.Kind.STANDARD,
                List.of(feed(staging)),
                Origin.MEMORY);
    }

    /** A null partner makes no link: such a row has nothing to say but to effectivity. */
    private static Feed feed(Staging staging) {
        return new Feed(0, staging, Map.of(), List.of("p1"));
    }

    private Structure presence(Staging staging) {
        Optional<KeyPart> sequence =
                choice.sequence() ? Optional.of(KeyPart.required("seq", DataType.BIGINT)) : Optional.empty();
        var link = new Parent("l_thing", "l_hk", parts(choice.keyColumns()));
        var hub = new Parent("h_d1", "d1_hk", parts(List.of("d1")));
        return switch (choice.kind()) {
            case EFFECTIVITY ->
                new EffectivitySatellite(
                        "thing",
                        NAME,
                        link,
                        choice.driverColumns().stream().map(c -> c + "_hk").toList(),
                        List.of("p_hk"),
                        choice.delivery(),
                        sequence,
                        choice.tracked(),
                        List.of(feed(staging)),
                        Origin.MEMORY);
            case STATUS_OF_HUB -> status(hub, sequence, Feed.of(0, staging));
            case STATUS_OF_LINK -> status(link, sequence, feed(staging));
        };
    }

    private StatusTracking status(Parent parent, Optional<KeyPart> sequence, Feed feed) {
        return new StatusTracking(
                "thing", NAME, parent, choice.delivery(), sequence, choice.tracked(), feed, Origin.MEMORY);
    }
}
