// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.selftest;

import io.github.vaultmaven.generator.ClaimLoad;
import io.github.vaultmaven.generator.FedLoad;
import io.github.vaultmaven.generator.KeyLoad;
import io.github.vaultmaven.generator.LoadShape;
import io.github.vaultmaven.generator.MultiActiveLoad;
import io.github.vaultmaven.generator.PresenceLoad;
import io.github.vaultmaven.generator.SatelliteLoad;
import io.github.vaultmaven.model.KeyPart;
import io.github.vaultmaven.model.RecordTracking;
import io.github.vaultmaven.model.Reference;
import io.github.vaultmaven.model.Structure;
import io.github.vaultmaven.plan.Column;
import io.github.vaultmaven.plan.ColumnType;
import io.github.vaultmaven.plan.Fed;
import io.github.vaultmaven.plan.PartnerKey;
import io.github.vaultmaven.plan.Rejects;
import io.github.vaultmaven.plan.Statement;
import io.github.vaultmaven.plan.Step;
import io.github.vaultmaven.type.DataType;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What follows from the rows that a structure is handed.
 *
 * @param law the law
 * @param key its key: the hash key, or the codes
 * @param hashed true where the key is a hash
 * @param slot what stands in its slot besides the load timestamp
 * @param child tells the rows of a set apart
 * @param content what two rows of a slot may differ in; where presence is told, whether the key is there
 * @param scope what a delivery judges as a whole, where presence is told
 * @param sequence orders rows of one load timestamp, where presence is told
 * @param feds what feeds it
 */
record Told(
        Law law,
        List<String> key,
        boolean hashed,
        List<String> slot,
        List<String> child,
        List<String> content,
        List<String> scope,
        List<String> sequence,
        List<Fed> feds) {

    Told {
        key = List.copyOf(key);
        slot = List.copyOf(slot);
        child = List.copyOf(child);
        content = List.copyOf(content);
        scope = List.copyOf(scope);
        sequence = List.copyOf(sequence);
        feds = List.copyOf(feds);
    }

    /** Nothing where what the step leaves behind cannot be told in one query. */
    static Optional<Told> of(Structure structure, Step step) {
        return step.statements().stream()
                .map(Statement::shape)
                .filter(LoadShape.class::isInstance)
                .map(shape -> ((LoadShape) shape).load())
                .findFirst()
                .flatMap(load -> of(structure, load));
    }

    private static Optional<Told> of(Structure structure, FedLoad load) {
        if (load instanceof KeyLoad keys) {
            boolean seen = structure instanceof RecordTracking;
            List<String> slot = seen ? List.of(Rejects.SOURCE) : List.of();
            return Optional.of(hashed(seen ? Law.SEEN : Law.KEYS, keys, slot, List.of(), List.of()));
        }
        if (load instanceof ClaimLoad claim) {
            return Optional.of(hashed(Law.FIRST_ROW, claim, List.of(), List.of(), content(claim)));
        }
        if (load instanceof MultiActiveLoad sets) {
            Law law = sets.isTracked() ? Law.TRACKED_SETS : Law.UNTRACKED_SETS;
            return Optional.of(hashed(law, sets, List.of(), sets.childNames(), List.of(sets.hashDiff())));
        }
        if (load instanceof PresenceLoad presence) {
            return presence.feds().size() == 1 ? Optional.of(ofPresence(presence)) : Optional.empty();
        }
        return load instanceof SatelliteLoad satellite ? ofChanges(structure, satellite) : Optional.empty();
    }

    private static Told ofPresence(PresenceLoad load) {
        return new Told(
                load.memory().isPresent() ? Law.PRESENCE : Law.UNTRACKED_PRESENCE,
                List.of(load.hashKey()),
                true,
                List.of(),
                List.of(),
                List.of(load.state().name()),
                load.scope(),
                load.sequence().map(Column::name).stream().toList(),
                load.feds());
    }

    private static Optional<Told> ofChanges(Structure structure, SatelliteLoad load) {
        List<String> slot = load.sequence().map(Column::name).stream().toList();
        List<String> content = List.of(load.hashDiff());
        if (structure instanceof Reference reference) {
            List<String> codes = reference.key().stream().map(KeyPart::name).toList();
            return Optional.of(
                    new Told(law(load), codes, false, slot, List.of(), content, List.of(), List.of(), load.feds()));
        }
        return load.relation().equals(structure.name())
                ? Optional.of(hashed(law(load), load, slot, List.of(), content))
                : Optional.empty();
    }

    private static Told hashed(Law law, FedLoad load, List<String> slot, List<String> child, List<String> content) {
        return new Told(law, List.of(load.hashKey()), true, slot, child, content, List.of(), List.of(), load.feds());
    }

    private static Law law(SatelliteLoad load) {
        if (load.firstRowOnly()) {
            return Law.FIRST_ROW;
        }
        return load.isTracked() ? Law.TRACKED : Law.UNTRACKED;
    }

    /** Documents have no equality on some engines. */
    private static List<String> content(ClaimLoad load) {
        return Stream.concat(
                        load.contentMembers().stream().map(PartnerKey::name),
                        load.payload().stream()
                                .filter(column -> !isDocument(column.type()))
                                .map(Column::name))
                .toList();
    }

    private static boolean isDocument(ColumnType type) {
        return type instanceof ColumnType.Value value && value.type() instanceof DataType.Json;
    }
}
