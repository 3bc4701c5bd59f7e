// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.importing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads what is tracked beside the raw vault: records, their absence, late rows of satellites. */
final class TrackingReader {

    private final StageFinder stages;
    private final Parents parents;
    private final Origins origins;
    private final Losses losses;
    private final Map<String, String> recordTracking = new TreeMap<>();

    TrackingReader(StageFinder stages, Parents parents, Origins origins, Losses losses) {
        this.stages = stages;
        this.parents = parents;
        this.origins = origins;
        this.losses = losses;
    }

    /** Writes to hubs, links and satellites what is tracked of them. */
    void read(Iterable<Call> calls) {
        for (Call call : calls) {
            switch (call.macro()) {
                case "rec_track_sat" -> records(call);
                case "eff_sat_v0" -> status(call);
                case "xts" -> late(call);
                default -> {
                    // Others are read elsewhere.
                }
            }
        }
    }

    /** Hub or link to the relation that tracks its records. */
    Map<String, String> recordTracking() {
        return recordTracking;
    }

    private void records(Call call) {
        parents.put(call.name("tracked_hashkey").orElse(""), "record_tracking", true)
                .ifPresentOrElse(
                        name -> recordTracking.put(name, call.model()),
                        () -> losses.add(
                                call, "the record tracking is that of no hub or link, and is not carried over"));
    }

    /** The package takes a key that a batch does not have for gone, as a full delivery does. */
    private void status(Call call) {
        if (parents.put(call.name("tracked_hashkey").orElse(""), "status_tracking", true)
                .isEmpty()) {
            losses.add(call, "the effectivity satellite is that of no hub or link, and is not carried over");
            return;
        }
        call.name("source_model").map(stages::all).orElse(List.of()).forEach(stage -> origins.isFull(stage.relation()));
        losses.add(
                call,
                "becomes `status_tracking` of deliveries that are full; the relation is named by `names.status`, its columns"
                        + " are others");
    }

    private void late(Call call) {
        call.argument("src_satellite")
                .ifPresent(all -> all.entries().forEach((key, value) -> {
                    Optional<Map<String, Object>> satellite = satellite(call, key, value);
                    satellite.ifPresent(body -> body.put("late_arrivals", "tracked"));
                    if (satellite.isEmpty()) {
                        losses.add(call.file(), value.line(), "no satellite of the project is " + key);
                    }
                }));
        losses.add(
                call,
                "each satellite that it tracks gets a tracking of its own (`late_arrivals: tracked`); the table "
                        + call.model() + " is not made");
    }

    /** The satellite of which a staging's constant tells, or the key itself. */
    private Optional<Map<String, Object>> satellite(Call call, String key, Value value) {
        String column = value.find("sat_name").map(Value::entries).orElse(Map.of()).values().stream()
                .flatMap(name -> name.asText().stream())
                .map(Folded::name)
                .findFirst()
                .orElse("");
        return Feed.of(call, "", "", "", "").stream()
                .flatMap(feed -> stages.all(feed.stage()).stream())
                .map(stage -> stage.origin(column))
                .filter(constant -> constant.startsWith("!"))
                .map(constant -> parents.satellite(Folded.name(constant.substring(1))))
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> parents.satellite(Folded.name(key)));
    }
}
