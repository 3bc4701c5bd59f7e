// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.selftest;

import io.github.vaultmaven.expression.ColumnReferences;
import io.github.vaultmaven.expression.Expression;
import io.github.vaultmaven.model.EffectivitySatellite;
import io.github.vaultmaven.model.Feed;
import io.github.vaultmaven.model.KeyPart;
import io.github.vaultmaven.model.LoadTimestamp;
import io.github.vaultmaven.model.MultiActiveSatellite;
import io.github.vaultmaven.model.Reference;
import io.github.vaultmaven.model.SourceColumn;
import io.github.vaultmaven.model.SourceStep;
import io.github.vaultmaven.model.SourceTable;
import io.github.vaultmaven.model.StageColumn;
import io.github.vaultmaven.model.StageKey;
import io.github.vaultmaven.model.Staging;
import io.github.vaultmaven.model.Structure;
import io.github.vaultmaven.model.VaultModel;
import io.github.vaultmaven.type.DataType;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What the columns of the source tables are for, told from the mappings, joins and expressions that read them. */
final class Roles {

    private final VaultModel model;
    private final Map<String, Role> roles = new HashMap<>();
    private final Map<String, DataType> wanted = new HashMap<>();

    Roles(VaultModel model) {
        this.model = model;
        model.sources().forEach(this::ofTable);
        model.stagings().stream().filter(s -> s.computed().isEmpty()).forEach(this::ofStaging);
        model.structures().forEach(this::ofStructure);
        // What a join takes for a key is known only now.
        model.sources().forEach(this::ofTaken);
    }

    /** What a delivered column is for. */
    Role of(SourceTable table, SourceColumn column) {
        return roles.getOrDefault(place(table, column.name()), Role.PAYLOAD);
    }

    /** The type that a column's values must fit: its own, or that which a text is turned into. */
    DataType type(SourceTable table, SourceColumn column) {
        return column.type() instanceof DataType.Text
                ? wanted.getOrDefault(place(table, column.name()), column.type())
                : column.type();
    }

    /** True for a key of a staging that is made of a partner's columns alone. */
    boolean isOfPartner(Staging staging, String name) {
        return staging.keys().stream()
                .filter(key -> key.name().equals(name))
                .flatMap(key -> key.parts().stream())
                .flatMap(part ->
                        read(staging.table(), staging.column(part.column()).expression()).stream())
                .allMatch(column -> roles.get(place(staging.table(), column)) == Role.PARTNER);
    }

    /** True where rows of a table stand in sets. */
    boolean hasSets(SourceTable table) {
        return table.columns().stream().anyMatch(column -> of(table, column) == Role.CHILD);
    }

    /** True where rows can be given load timestamps of their own. */
    boolean isSteered(SourceTable table) {
        return table.loadTimestamp() instanceof LoadTimestamp.OfPath
                || table.columns().stream().anyMatch(c -> of(table, c) == Role.TIME && isTime(type(table, c)));
    }

    private static boolean isTime(DataType type) {
        return type instanceof DataType.Timestamp || type instanceof DataType.Date || type instanceof DataType.Text;
    }

    private void ofTable(SourceTable table) {
        if (table.loadTimestamp() instanceof LoadTimestamp.OfColumn time) {
            claim(table, time.expression(), Role.TIME);
        }
        table.operation().ifPresent(operation -> claim(table, operation.column(), Role.OPERATION));
        table.sequence().ifPresent(column -> claim(table, column, Role.SEQUENCE));
        claim(table, table.recordSource(), Role.RECORD_SOURCE);
        for (SourceStep.Join join : table.joins()) {
            join.on().keySet().forEach(column -> claim(table, column, Role.KEY));
            partner(join).ifPresent(other -> join.on().values().forEach(c -> claim(other, c, Role.KEY)));
        }
    }

    private void ofStaging(Staging staging) {
        Set<String> partners = partners(staging);
        for (StageKey key : staging.keys()) {
            for (StageKey.Part part : key.parts()) {
                Role role = partners.contains(part.column()) ? Role.PARTNER : Role.KEY;
                claim(staging.table(), staging.column(part.column()).expression(), role);
            }
        }
        for (StageColumn column : staging.columns()) {
            if (!(column.type() instanceof DataType.Text)) {
                read(staging.table(), column.expression())
                        .forEach(name -> wanted.putIfAbsent(place(staging.table(), name), column.type()));
            }
        }
    }

    /** Columns of which partners' keys are made that a driving key may change. */
    private Set<String> partners(Staging staging) {
        var partners = new HashSet<String>();
        var driving = new HashSet<String>();
        for (Structure structure : model.structures()) {
            if (structure instanceof EffectivitySatellite satellite) {
                satellite.feeds().stream()
                        .filter(feed -> feed.stage().name().equals(staging.name()))
                        .forEach(feed -> {
                            partners.addAll(parts(feed, satellite.secondaryKeys()));
                            driving.addAll(parts(feed, satellite.drivingKeys()));
                        });
            }
        }
        partners.removeAll(driving);
        return partners;
    }

    private static List<String> parts(Feed feed, List<String> keys) {
        Set<String> names = keys.stream().map(feed::column).collect(Collectors.toSet());
        return feed.stage().keys().stream()
                .filter(key -> names.contains(key.name()))
                .flatMap(key -> key.parts().stream())
                .map(StageKey.Part::column)
                .toList();
    }

    /** Keys that are no hash, and what tells the rows of a set apart. */
    private void ofStructure(Structure structure) {
        if (structure instanceof Reference reference) {
            claim(reference.feeds(), reference.key(), Role.KEY);
        } else if (structure instanceof MultiActiveSatellite satellite) {
            claim(satellite.feeds(), satellite.childKey(), Role.CHILD);
        }
    }

    private void claim(List<Feed> feeds, List<KeyPart> parts, Role role) {
        for (Feed feed : feeds) {
            for (KeyPart part : parts) {
                StageColumn column = feed.stage().column(feed.column(part.name()));
                claim(feed.stage().table(), column.expression(), role);
            }
        }
    }

    private void ofTaken(SourceTable table) {
        for (SourceStep.Join join : table.joins()) {
            partner(join)
                    .ifPresent(other -> join.take().stream()
                            .filter(t -> roles.get(place(table, t.column().name())) == Role.KEY)
                            .forEach(t -> claim(other, t.from(), Role.KEY)));
        }
    }

    private Optional<SourceTable> partner(SourceStep.Join join) {
        return join.target() instanceof SourceStep.Target.SameDelivery same
                ? model.sources().stream()
                        .filter(t -> t.fullName().equals(same.table()))
                        .findFirst()
                : Optional.empty();
    }

    private void claim(SourceTable table, Expression expression, Role role) {
        read(table, expression).forEach(column -> claim(table, column, role));
    }

    private void claim(SourceTable table, String column, Role role) {
        roles.merge(place(table, column), role, (one, other) -> one.compareTo(other) <= 0 ? one : other);
        table.steps().stream()
                .filter(SourceStep.Derive.class::isInstance)
                .map(SourceStep.Derive.class::cast)
                .filter(derive -> derive.column().name().equals(column))
                .forEach(derive -> claim(table, derive.expression(), role));
    }

    private static List<String> read(SourceTable table, Expression expression) {
        return ColumnReferences.of(expression).stream()
                .flatMap(reference ->
                        table.allColumns().stream().map(SourceColumn::name).filter(reference.name()::matches))
                .distinct()
                .toList();
    }

    private static String place(SourceTable table, String column) {
        return table.fullName() + " " + column;
    }
}
