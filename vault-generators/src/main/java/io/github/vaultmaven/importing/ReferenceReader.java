// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.importing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads reference data: tables of automate_dv, hubs with satellites of datavault4dbt. */
final class ReferenceReader {

    private final StageFinder stages;
    private final Origins origins;
    private final Losses losses;
    private final Map<String, Map<String, Object>> references = new TreeMap<>();

    ReferenceReader(StageFinder stages, Origins origins, Losses losses) {
        this.stages = stages;
        this.origins = origins;
        this.losses = losses;
    }

    /** Reads the calls. */
    ReferenceReader read(Collection<Call> calls) {
        List<Call> hubs =
                calls.stream().filter(call -> call.macro().equals("ref_hub")).toList();
        List<Call> satellites =
                calls.stream().filter(call -> call.macro().equals("ref_sat_v0")).toList();
        calls.stream()
                .filter(call -> call.macro().equals("ref_table") && !call.isDatavault4dbt())
                .forEach(call -> reference(call, call.names("src_pk"), attributes(call), false));
        satellites.forEach(call -> history(call, hubs));
        hubs.stream()
                .filter(hub -> satellites.stream().noneMatch(sat -> isOf(sat, hub)))
                .forEach(call -> reference(call, call.names("ref_keys"), attributes(call), false));
        calls.stream()
                .filter(call ->
                        call.macro().equals("ref_sat_v1") || call.macro().equals("ref_table") && call.isDatavault4dbt())
                .forEach(call -> losses.add(
                        call,
                        "a view of the reference, which is not carried over; a `lookup` finds the row that holds"));
        return this;
    }

    /** Documents, by relation. */
    Map<String, Map<String, Object>> references() {
        return references;
    }

    private static boolean isOf(Call satellite, Call hub) {
        List<String> keys = satellite.names("parent_ref_keys");
        boolean sameStage = Feed.of(hub, "", "", "", "").stream()
                .anyMatch(feed -> satellite
                        .name("source_model")
                        .filter(feed.stage()::equals)
                        .isPresent());
        return keys.equals(hub.names("ref_keys")) && sameStage;
    }

    private void history(Call call, List<Call> hubs) {
        hubs.stream()
                .filter(hub -> isOf(call, hub))
                .forEach(hub -> losses.add(
                        hub,
                        "the codes become one relation with the rows of " + call.model() + ", " + hub.model()
                                + " is not made"));
        reference(call, call.names("parent_ref_keys"), call.names("src_payload"), true);
    }

    /** Extra columns that are attributes: hashes and the run's number are none. */
    private List<String> attributes(Call call) {
        List<Stage> all = Feed.of(call, "", "", "", "").stream()
                .flatMap(feed -> stages.all(feed.stage()).stream())
                .toList();
        return call.extra().stream()
                .filter(column -> all.stream().noneMatch(stage -> stage.hashed().containsKey(column)))
                .toList();
    }

    private void reference(Call call, List<String> keys, List<String> attributes, boolean history) {
        List<Stage> feeding = Feed.of(call, "", "", "", "").stream()
                .flatMap(feed -> stages.all(feed.stage()).stream())
                .toList();
        if (feeding.isEmpty()) {
            losses.add(call, "no staging of the reference is read, and it is not carried over");
            return;
        }
        if (attributes.isEmpty()) {
            losses.add(call, "the reference has no attributes; write those that it is for");
        }
        var document = new LinkedHashMap<String, Object>();
        document.put("reference", Names.bare(call.model()));
        document.put("key", keys);
        document.put("attributes", attributes);
        document.put("history", history);
        document.put("source_mappings", mappings(feeding, keys, attributes));
        references.put(call.model(), document);
    }

    private Map<String, Object> mappings(List<Stage> feeding, List<String> keys, List<String> attributes) {
        var bySource = new LinkedHashMap<String, List<Object>>();
        for (Stage stage : feeding) {
            var columns = new LinkedHashMap<String, Object>();
            var all = new ArrayList<>(keys);
            all.addAll(attributes);
            all.forEach(column -> Optional.of(origins.of(stage, column))
                    .filter(origin -> !origin.equals(column))
                    .ifPresent(origin -> columns.put(column, origin)));
            var mapping = new LinkedHashMap<String, Object>();
            mapping.put("table", stage.relation().table());
            if (!columns.isEmpty()) {
                mapping.put("columns", columns);
            }
            bySource.computeIfAbsent(stage.relation().source(), s -> new ArrayList<>())
                    .add(mapping);
        }
        return new LinkedHashMap<>(bySource);
    }
}
