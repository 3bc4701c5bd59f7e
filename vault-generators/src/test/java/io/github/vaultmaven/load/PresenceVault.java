// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.load;

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
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A model with an effectivity satellite and a status tracking of each kind. Its source tables {@code crm.full},
 * {@code crm.delta} and {@code crm.cdc} have the columns {@code k} (driving key), {@code n} (partner), {@code seq} and,
 * for changes, {@code op}.
 */
public final class PresenceVault {

    private static final KeyPart SEQUENCE = KeyPart.required("seq", DataType.BIGINT);
    private static final List<KeyPart> DRIVER = List.of(KeyPart.required("k", DataType.TEXT));
    private static final List<KeyPart> PARTNER = List.of(KeyPart.required("n", DataType.TEXT));

    private PresenceVault() {}

    /** The table that delivers in that way; {@code seq} and the keys come as they are. */
    public static SourceTable table(Delivery delivery) {
        List<String> columns = new ArrayList<>(List.of("k varchar", "n varchar", "seq bigint"));
        if (delivery == Delivery.CDC) {
            columns.add("op varchar");
        }
        return ModelText.table(
                "crm", delivery.name().toLowerCase(java.util.Locale.ROOT), delivery, columns.toArray(String[]::new));
    }

    /**
     * A model with every variant for a table: {@code e_full}, {@code e_cdc_tracked_seq}, {@code t_delta}, …
     *
     * @param wanted tells by name which of them the model has
     */
    public static VaultModel model(SourceTable table, Predicate<String> wanted) {
        Staging staging = staging(table);
        var structures = new ArrayList<Structure>();
        for (boolean tracked : table.delivery() == Delivery.FULL ? List.of(false) : List.of(false, true)) {
            for (boolean sequence : List.of(false, true)) {
                structures.add(effectivity(staging, tracked, sequence));
                if (!sequence || table.delivery() != Delivery.FULL) {
                    structures.add(status(staging, tracked, sequence));
                }
            }
        }
        structures.removeIf(s -> !wanted.test(s.name()));
        if (structures.stream().anyMatch(s -> s instanceof EffectivitySatellite)) {
            structures.add(0, link(staging));
        }
        return new VaultModel(
                "test", HashSettings.DEFAULT, TechnicalColumns.DEFAULT, List.of(table), List.of(staging), structures);
    }

    /** A model of one effectivity satellite, {@code e}, that several tables feed, the first of which counts most. */
    static VaultModel effectivityOf(SourceTable... tables) {
        var stagings = new ArrayList<Staging>();
        var feeds = new ArrayList<Feed>();
        for (SourceTable table : tables) {
            stagings.add(staging(table));
            feeds.add(new Feed(feeds.size(), stagings.get(feeds.size()), java.util.Map.of(), List.of("n")));
        }
        var satellite = new EffectivitySatellite(
                "thing",
                "e",
                new Parent("l", "l_hk", List.of(DRIVER.get(0), PARTNER.get(0))),
                List.of("k_hk"),
                List.of("n_hk"),
                tables[0].delivery(),
                Optional.empty(),
                false,
                feeds,
                Origin.MEMORY);
        var structures = List.<Structure>of(link("l", feeds), satellite);
        return new VaultModel(
                "test", HashSettings.DEFAULT, TechnicalColumns.DEFAULT, List.of(tables), stagings, structures);
    }

    private static Staging staging(SourceTable table) {
        var columns = new ArrayList<StageColumn>();
        for (String name : List.of("k", "n", "seq")) {
            var column = table.column(name).orElseThrow();
            columns.add(new StageColumn(
                    name,
                    column.type(),
                    ModelText.expression(name),
                    column.parsing().fromText()));
        }
        if (table.delivery() == Delivery.CDC) {
            columns.add(ModelText.operation());
        }
        return new Staging(
                "stg_" + table.name(),
                "thing",
                table,
                columns,
                List.of(
                        key("l_hk", new StageKey.Part("k", true), new StageKey.Part("n", true)),
                        key("k_hk", new StageKey.Part("k", true)),
                        key("n_hk", new StageKey.Part("n", true))),
                List.of(),
                Origin.MEMORY);
    }

    private static StageKey key(String name, StageKey.Part... parts) {
        return new StageKey(name, List.of(parts), "");
    }

    private static Link link(Staging staging) {
        return link("l_" + staging.table().name(), List.of(new Feed(0, staging, java.util.Map.of(), List.of("n"))));
    }

    private static Link link(String name, List<Feed> feeds) {
        return new Link(
                "thing",
                name,
                "l_hk",
                List.of(
                        new Link.Member("k", "h_k", "k_hk", DRIVER, Link.NullRule.REJECT, true),
                        new Link.Member("n", "h_n", "n_hk", PARTNER, Link.NullRule.NONE, true)),
                List.of(),
                Optional.empty(),
                Link.Kind.STANDARD,
                feeds,
                Origin.MEMORY);
    }

    private static String suffix(Staging staging, boolean tracked, boolean sequence) {
        return staging.table().name() + (tracked ? "_tracked" : "") + (sequence ? "_seq" : "");
    }

    private static EffectivitySatellite effectivity(Staging staging, boolean tracked, boolean sequence) {
        return new EffectivitySatellite(
                "thing",
                "e_" + suffix(staging, tracked, sequence),
                new Parent("l_" + staging.table().name(), "l_hk", List.of(DRIVER.get(0), PARTNER.get(0))),
                List.of("k_hk"),
                List.of("n_hk"),
                staging.table().delivery(),
                sequence ? Optional.of(SEQUENCE) : Optional.empty(),
                tracked,
                List.of(new Feed(0, staging, java.util.Map.of(), List.of("n"))),
                Origin.MEMORY);
    }

    private static StatusTracking status(Staging staging, boolean tracked, boolean sequence) {
        return new StatusTracking(
                "thing",
                "t_" + suffix(staging, tracked, sequence),
                new Parent("h_k", "k_hk", DRIVER),
                staging.table().delivery(),
                sequence ? Optional.of(SEQUENCE) : Optional.empty(),
                tracked,
                Feed.of(0, staging),
                Origin.MEMORY);
    }
}
