// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.selftest;

import io.github.vaultmaven.model.Feed;
import io.github.vaultmaven.model.Staging;
import io.github.vaultmaven.model.Structure;
import io.github.vaultmaven.model.VaultModel;
import io.github.vaultmaven.plan.Column;
import io.github.vaultmaven.plan.ColumnType;
import io.github.vaultmaven.plan.Fed;
import io.github.vaultmaven.plan.LoadPlan;
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
    private final List<Journal> journals = new ArrayList<>();
    private final List<LeftOut> leftOut = new ArrayList<>();

    Journals(LoadPlan plan, Deliveries deliveries) {
        this.model = plan.model();
        this.deliveries = deliveries;
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
        Optional<Told> told = Told.of(structure, step);
        if (told.isPresent()) {
            add(structure, told.get());
        } else if (step.layer().equals("raw")) {
            leftOut.add(new LeftOut(step.object(), "structures of the kind " + step.kind() + " are not tried"));
        }
    }

    private void add(Structure structure, Told told) {
        List<Staging> stages = structure.feeds().stream().map(Feed::stage).toList();
        boolean ofSources = stages.stream().allMatch(stage -> stage.computed().isEmpty());
        List<String> scenarios = Scenario.ALL.stream()
                .filter(s -> structure.feeds().stream().anyMatch(feed -> tells(feed, told, s)))
                .map(Scenario::id)
                .toList();
        if (!ofSources) {
            leftOut.add(new LeftOut(structure.name(), "it is fed from the vault"));
        } else if (scenarios.isEmpty()) {
            leftOut.add(new LeftOut(structure.name(), "no scenario reaches it"));
        } else {
            journals.add(journal(structure, told, scenarios));
        }
    }

    /** Keys of a partner are those of no scenario. */
    private boolean tells(Feed feed, Told told, Scenario scenario) {
        Staging stage = feed.stage();
        return stage.computed().isEmpty()
                && deliveries.scenarios(stage.table()).contains(scenario)
                && !(told.hashed()
                        && deliveries.isOfPartner(stage, feed.column(told.key().get(0))));
    }

    private Journal journal(Structure structure, Told told, List<String> scenarios) {
        Fed fed = told.feds().get(0);
        return new Journal(
                relation(structure.name()),
                structure.name(),
                JournalFeeds.columns(fed, told.key()),
                slotColumns(fed, told),
                JournalFeeds.columns(fed, told.child()),
                JournalFeeds.columns(fed, told.content()),
                JournalFeeds.columns(fed, told.scope()),
                JournalFeeds.columns(fed, told.sequence()),
                told.law(),
                told.feds().stream()
                        .map(f -> JournalFeeds.of(structure, told, slot(told), f))
                        .toList(),
                scenarios);
    }

    private List<Column> slotColumns(Fed fed, Told told) {
        Column loadTimestamp = Column.optional(model.columns().loadTimestamp(), ColumnType.TIMESTAMP, "");
        return Stream.concat(Stream.of(loadTimestamp), JournalFeeds.columns(fed, told.slot()).stream())
                .toList();
    }

    private List<String> slot(Told told) {
        return Stream.concat(Stream.of(model.columns().loadTimestamp()), told.slot().stream())
                .toList();
    }

    /** Engines cut long names. */
    private String relation(String structure) {
        return structure.length() <= LONGEST ? "selftest_" + structure : "selftest_" + (journals.size() + 1);
    }
}
