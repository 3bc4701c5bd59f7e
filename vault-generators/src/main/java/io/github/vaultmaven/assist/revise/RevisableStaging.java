// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.assist.revise;

import io.github.vaultmaven.generator.StagingShape;
import io.github.vaultmaven.model.Attribute;
import io.github.vaultmaven.model.Feed;
import io.github.vaultmaven.model.Link;
import io.github.vaultmaven.model.MultiActiveSatellite;
import io.github.vaultmaven.model.Origin;
import io.github.vaultmaven.model.PayloadSatellite;
import io.github.vaultmaven.model.Reference;
import io.github.vaultmaven.model.Satellite;
import io.github.vaultmaven.model.Staging;
import io.github.vaultmaven.model.Structure;
import io.github.vaultmaven.model.VaultModel;
import io.github.vaultmaven.plan.Column;
import io.github.vaultmaven.plan.Statement;
import io.github.vaultmaven.plan.Step;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The staging of a source table. It is revised by the instructions of the table and of what keeps its attributes, satellites,
 * reference data and non-historized links, and before anything is hashed: so hashes are always those of what is stored. Only
 * attributes may change, and of these none that is part of a key or gives rows their order.
 */
final class RevisableStaging {

    private final VaultModel model;
    private final Step step;
    private final StagingShape shape;

    private RevisableStaging(VaultModel model, Step step, StagingShape shape) {
        this.model = model;
        this.step = step;
        this.shape = shape;
    }

    static Optional<RevisableStaging> of(VaultModel model, Step step) {
        boolean staging =
                step.statements().size() == 1 && step.statements().get(0).shape() instanceof StagingShape;
        return Optional.of(step)
                .filter(s -> staging)
                .map(s -> new RevisableStaging(
                        model, s, (StagingShape) s.statements().get(0).shape()))
                .filter(s -> !s.instruction().isEmpty());
    }

    /** Where the table and what it feeds are declared, and what they are called. */
    Map<Origin, String> origins() {
        var origins = new LinkedHashMap<Origin, String>();
        origins.put(shape.staging().table().origin(), shape.staging().table().fullName());
        fed().forEach(s -> origins.put(s.origin(), s.name()));
        return origins;
    }

    /** What the table and what it feeds ask for, each once. */
    String instruction() {
        return origins().keySet().stream()
                .map(o -> o.governance().getOrDefault(Origin.INSTRUCTIONS, "").strip())
                .filter(text -> !text.isEmpty())
                .distinct()
                .collect(Collectors.joining("\n"));
    }

    Statement statement() {
        return step.statements().get(0);
    }

    StagingShape shape() {
        return shape;
    }

    /** Columns that no revision changes. */
    List<String> fixed() {
        Set<String> changeable = changeable();
        return statement().target().columns().stream()
                .map(Column::name)
                .filter(name -> !changeable.contains(name))
                .toList();
    }

    private Set<String> changeable() {
        var columns = new TreeSet<String>();
        fed().forEach(s ->
                feeds(s).forEach(feed -> Attribute.keptBy(s).forEach(a -> columns.add(feed.column(a.name())))));
        Staging staging = shape.staging();
        staging.keys().forEach(k -> k.parts().forEach(p -> columns.remove(p.column())));
        fed().forEach(s -> feeds(s).forEach(feed -> orders(s).forEach(name -> columns.remove(feed.column(name)))));
        return columns;
    }

    /** Columns by which rows of one key are told apart or put into order, and codes are looked up. */
    private static Set<String> orders(Structure structure) {
        var orders = new LinkedHashSet<String>();
        if (structure instanceof Satellite one) {
            one.sequence().ifPresent(q -> orders.add(q.name()));
        } else if (structure instanceof MultiActiveSatellite several) {
            several.childKey().forEach(c -> orders.add(c.name()));
        } else if (structure instanceof Reference codes) {
            codes.key().forEach(k -> orders.add(k.name()));
            codes.validity().ifPresent(v -> orders.addAll(List.of(v.from(), v.to())));
        }
        return orders;
    }

    /** What keeps attributes of the staging's rows. */
    private Stream<Structure> fed() {
        return model.structures().stream()
                .filter(RevisableStaging::keepsAttributes)
                .filter(s -> feeds(s).findAny().isPresent());
    }

    /** Whether a structure has attributes that its staging delivers. */
    static boolean keepsAttributes(Structure structure) {
        return !Attribute.keptBy(structure).isEmpty() && !feedsOf(structure).isEmpty();
    }

    private static List<Feed> feedsOf(Structure structure) {
        if (structure instanceof PayloadSatellite satellite) {
            return satellite.feeds();
        }
        if (structure instanceof Reference reference) {
            return reference.feeds();
        }
        return structure instanceof Link link ? link.feeds() : List.of();
    }

    private Stream<Feed> feeds(Structure structure) {
        return feedsOf(structure).stream()
                .filter(f -> f.stage().name().equals(shape.staging().name()));
    }
}
