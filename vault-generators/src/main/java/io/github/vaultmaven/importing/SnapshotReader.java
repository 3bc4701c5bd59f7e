// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.importing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the points in time that a project has snapshots of. */
final class SnapshotReader {

    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern TIME = Pattern.compile("\\d{2}:\\d{2}(?::\\d{2})?");
    private static final Map<String, String> GRAINS =
            Map.of("daily", "day", "weekly", "week", "monthly", "month", "yearly", "year");

    private final PackageProject project;
    private final Losses losses;
    private final Map<String, Map<String, Object>> snapshots = new TreeMap<>();
    private final Map<String, String> logical = new HashMap<>();

    SnapshotReader(PackageProject project, Losses losses) {
        this.project = project;
        this.losses = losses;
    }

    /** Reads the package's own tables of snapshots. */
    SnapshotReader read(Collection<Call> calls) {
        calls.stream().filter(call -> call.macro().equals("control_snap_v0")).forEach(this::daily);
        calls.stream().filter(call -> call.macro().equals("control_snap_v1")).forEach(this::kept);
        return this;
    }

    /** The documents. */
    Collection<Map<String, Object>> documents() {
        return snapshots.values();
    }

    private void daily(Call call) {
        Matcher from = DATE.matcher(call.name("start_date").orElse(""));
        if (!from.find()) {
            losses.add(call, "snapshots without a date that they start at; write `snapshots`");
            return;
        }
        Map<String, Object> document = document(call.model(), from.group());
        Matcher at = TIME.matcher(call.name("daily_snapshot_time").orElse(""));
        if (at.find()) {
            document.put("at", at.group());
        }
        call.argument("end_date")
                .ifPresent(end ->
                        losses.add(call.file(), end.line(), "snapshots have no end; end_date is not carried over"));
    }

    private Map<String, Object> document(String model, String from) {
        var document = new LinkedHashMap<String, Object>();
        document.put("snapshots", Folded.forSpec(model));
        document.put("from", from);
        document.put("every", "day");
        snapshots.put(model, document);
        return document;
    }

    private void kept(Call call) {
        String of = call.name("control_snap_v0").orElse("");
        Map<String, Object> document = snapshots.get(of);
        if (document == null) {
            losses.add(call, "the snapshots " + of + " are not read; write `snapshots` with `keep`");
            return;
        }
        logical.put(call.model(), of);
        var keep = new ArrayList<Map<String, Object>>();
        call.argument("log_logic")
                .ifPresent(logic -> logic.entries().forEach((grain, value) -> {
                    var line = new LinkedHashMap<String, Object>();
                    line.put("grain", GRAINS.getOrDefault(grain.toLowerCase(Locale.ROOT), grain));
                    if (value.find("forever").filter(Value::isTrue).isEmpty()) {
                        line.put("for", period(value));
                    }
                    keep.add(line);
                }));
        if (!keep.isEmpty()) {
            document.put("keep", keep);
            losses.add(
                    call,
                    "of a week, month or year the last snapshot is kept, not the first; flags such as is_latest are not made");
        }
    }

    private static String period(Value value) {
        return value.text("duration").orElse("1") + " "
                + value.text("unit").orElse("day").toLowerCase(Locale.ROOT) + "s";
    }

    /**
     * The snapshots that a model has.
     *
     * @param call the points in time that they are for
     * @param model name of the model
     * @return name of the snapshots; nothing if it is not known where they begin
     */
    Optional<String> named(Call call, String model) {
        String name = logical.getOrDefault(model, model);
        if (!snapshots.containsKey(name)) {
            Optional<String> from =
                    project.plain().getOrDefault(name, PlainModel.NONE).firstDate();
            from.ifPresent(date -> {
                document(name, date);
                losses.add(
                        call,
                        "the days of " + name + " are taken to be each from " + date + "; see `snapshots` for others");
            });
        }
        return Optional.ofNullable(snapshots.get(name)).map(document -> (String) document.get("snapshots"));
    }
}
