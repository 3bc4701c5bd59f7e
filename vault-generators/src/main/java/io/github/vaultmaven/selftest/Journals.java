// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.selftest;

import io.github.vaultmaven.generator.FedLoad;
import io.github.vaultmaven.generator.KeyLoad;
import io.github.vaultmaven.generator.LoadShape;
import io.github.vaultmaven.generator.SatelliteLoad;
import io.github.vaultmaven.model.Hub;
import io.github.vaultmaven.model.Link;
import io.github.vaultmaven.model.Satellite;
import io.github.vaultmaven.model.SourceTable;
import io.github.vaultmaven.model.StageKey;
import io.github.vaultmaven.model.Staging;
import io.github.vaultmaven.model.Structure;
import io.github.vaultmaven.model.VaultModel;
import io.github.vaultmaven.plan.Column;
import io.github.vaultmaven.plan.ColumnType;
import io.github.vaultmaven.plan.Fed;
import io.github.vaultmaven.plan.LoadPlan;
import io.github.vaultmaven.plan.Statement;
import io.github.vaultmaven.plan.Step;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the structures of a plan whose content can be told from what their stagings held. */
final class Journals {

    private static final int LONGEST = 50;

    private final VaultModel model;
    private final Deliveries deliveries;
    private final Map<String, Staging> stagings = new HashMap<>();
    private final List<Journal> journals = new ArrayList<>();
    private final List<LeftOut> leftOut = new ArrayList<>();

    Journals(LoadPlan plan, Deliveries deliveries) {
        this.model = plan.model();
        this.deliveries = deliveries;
        model.stagings().forEach(staging -> stagings.put(staging.name(), staging));
        Map<String, Step> loads = new HashMap<>();
        plan.steps().stream()
                .filter(step -> step.phase() == Step.Phase.LOAD)
                .forEach(step -> loads.put(step.object(), step));
        for (Structure structure : model.structures()) {
            Optional.ofNullable(loads.get(structure.name())).ifPresent(step -> add(structure, step));
        }
    }

    /** The journals, in the order of the model. */
    List<Journal> all() {
        return List.copyOf(journals);
    }

    /** What is not tried, and why. */
    List<LeftOut> leftOut() {
        return List.copyOf(leftOut);
    }

    private void add(Structure structure, Step step) {
        Optional<FedLoad> load = step.statements().stream()
                .map(Statement::shape)
                .filter(LoadShape.class::isInstance)
                .map(shape -> ((LoadShape) shape).load())
                .findFirst()
                .filter(found -> found.relation().equals(step.object()));
        List<String> slot = new ArrayList<>(List.of(model.columns().loadTimestamp()));
        boolean ofKeys = structure instanceof Hub || structure instanceof Link;
        if (ofKeys && load.isPresent() && load.get() instanceof KeyLoad keys) {
            add(keys, slot, List.of(), Journal.Law.KEYS);
        } else if (structure instanceof Satellite
                && load.isPresent()
                && load.get() instanceof SatelliteLoad satellite
                && hasHashDiff(satellite)) {
            satellite.sequence().ifPresent(sequence -> slot.add(sequence.name()));
            add(satellite, slot, List.of(satellite.hashDiff()), law(satellite));
        } else if (step.layer().equals("raw")) {
            leftOut.add(new LeftOut(step.object(), "structures of the kind " + step.kind() + " are not tried"));
        }
    }

    /** Of codes without a hash the payload itself is compared. */
    private static boolean hasHashDiff(SatelliteLoad load) {
        return load.feds().stream()
                .flatMap(fed -> fed.columns().stream())
                .anyMatch(c -> c.name().equals(load.hashDiff()) && c.type() instanceof ColumnType.Digest);
    }

    private static Journal.Law law(SatelliteLoad load) {
        if (load.firstRowOnly()) {
            return Journal.Law.FIRST_ROW;
        }
        return load.isTracked() ? Journal.Law.TRACKED : Journal.Law.UNTRACKED;
    }

    private void add(FedLoad load, List<String> slot, List<String> hashDiff, Journal.Law law) {
        List<SourceTable> tables = load.feds().stream()
                .map(fed -> stagings.get(fed.stage()))
                .filter(staging -> staging.computed().isEmpty())
                .map(Staging::table)
                .toList();
        List<String> scenarios = Scenario.ALL.stream()
                .filter(s ->
                        tables.stream().anyMatch(t -> deliveries.scenarios(t).contains(s)))
                .map(Scenario::id)
                .toList();
        if (tables.size() < load.feds().size() || scenarios.isEmpty()) {
            String why = tables.size() < load.feds().size() ? "it is fed from the vault" : "no scenario reaches it";
            leftOut.add(new LeftOut(load.relation(), why));
            return;
        }
        var fed = load.feds().get(0);
        var journal = new Journal(
                relation(load.relation()),
                load.relation(),
                column(fed, load.hashKey()),
                slot.stream().map(name -> column(fed, name)).toList(),
                hashDiff.stream().map(name -> column(fed, name)).toList(),
                law,
                load.feds().stream()
                        .map(f -> feed(f, load.hashKey(), slot, hashDiff))
                        .toList(),
                scenarios);
        journals.add(journal);
    }

    /** Engines cut long names. */
    private String relation(String structure) {
        return structure.length() <= LONGEST ? "selftest_" + structure : "selftest_" + (journals.size() + 1);
    }

    private Column column(Fed fed, String name) {
        ColumnType type = fed.columns().stream()
                .filter(c -> c.name().equals(name))
                .findFirst()
                .map(Fed.FedColumn::type)
                .orElse(ColumnType.TIMESTAMP);
        return Column.optional(name, type, "");
    }

    private JournalFeed feed(Fed fed, String hashKey, List<String> slot, List<String> hashDiff) {
        List<String> columns = Stream.of(List.of(hashKey), slot, hashDiff)
                .flatMap(List::stream)
                .map(name -> from(fed, name))
                .toList();
        List<String> empty = fed.columns().stream()
                .map(Fed.FedColumn::from)
                .filter(name -> name.endsWith(Staging.RAW_SUFFIX) || name.startsWith(Staging.UNMATCHED))
                .toList();
        List<String> given =
                fed.conditions().stream().map(c -> c.column().name()).toList();
        return new JournalFeed(
                fed.place(),
                fed.stage(),
                columns,
                keyParts(stagings.get(fed.stage()), columns.get(0)),
                empty,
                Stream.concat(columns.stream(), given.stream()).toList(),
                fed.operations());
    }

    private static String from(Fed fed, String name) {
        return fed.columns().stream()
                .filter(c -> c.name().equals(name))
                .map(Fed.FedColumn::from)
                .findFirst()
                .orElse(name);
    }

    private static List<Column> keyParts(Staging staging, String key) {
        return staging.keys().stream()
                .filter(k -> k.name().equals(key))
                .flatMap(k -> k.parts().stream())
                .map(StageKey.Part::column)
                .map(name ->
                        Column.optional(name, ColumnType.of(staging.column(name).type()), ""))
                .toList();
    }
}
