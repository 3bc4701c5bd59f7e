// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.importing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Reads points in time and bridges. */
final class TimeReader {

    private static final Pattern AFFIXES = Pattern.compile("^(?:pit|bp|bridge|br|brg)_|_(?:pit|bp|bridge|br|brg)$");

    private final Parents parents;
    private final SnapshotReader snapshots;
    private final Losses losses;
    private final Map<String, String> ofViews = new HashMap<>();
    private final Map<String, Map<String, Object>> pits = new TreeMap<>();
    private final Map<String, Map<String, Object>> bridges = new TreeMap<>();

    TimeReader(Parents parents, SnapshotReader snapshots, Losses losses) {
        this.parents = parents;
        this.snapshots = snapshots;
        this.losses = losses;
    }

    /** Reads the calls. */
    TimeReader read(Collection<Call> calls) {
        calls.stream()
                .filter(call -> call.macro().endsWith("sat_v1"))
                .forEach(call -> ofViews.put(call.model(), call.name("sat_v0").orElse("")));
        calls.stream().filter(call -> call.macro().equals("pit")).forEach(this::pit);
        calls.stream().filter(call -> call.macro().equals("bridge")).forEach(this::bridge);
        return this;
    }

    /** Documents of points in time, by relation. */
    Map<String, Map<String, Object>> pits() {
        return pits;
    }

    /** Documents of bridges, by relation. */
    Map<String, Map<String, Object>> bridges() {
        return bridges;
    }

    private static String name(String model) {
        String name = AFFIXES.matcher(Folded.forSpec(model)).replaceAll("");
        return name.isEmpty() ? Folded.forSpec(model) : name;
    }

    private Optional<String> taken(Call call, String argument) {
        return call.name(argument).flatMap(model -> snapshots.named(call, model));
    }

    private void pit(Call call) {
        String key = call.name(call.isDatavault4dbt() ? "hashkey" : "src_pk").orElse("");
        Optional<String> taken = taken(call, call.isDatavault4dbt() ? "snapshot_relation" : "as_of_dates_table");
        var document = new LinkedHashMap<String, Object>();
        document.put("pit", name(call.model()));
        if (parents.hubs().containsKey(key)) {
            document.put("hub", parents.hubs().get(key).name());
        } else if (parents.links().containsKey(key)) {
            document.put("link", parents.links().get(key).name());
        }
        if (taken.isEmpty() || document.size() < 2) {
            losses.add(call, call.ofPackage() + ".pit is not carried over; write `snapshots` and a `pit`");
            return;
        }
        document.put("snapshots", taken.get());
        List<String> satellites = satellites(call);
        if (!satellites.isEmpty()) {
            document.put("satellites", satellites);
        }
        pits.put(call.model(), document);
        losses.add(call, "columns of points in time get other names, and the rows other keys");
    }

    private List<String> satellites(Call call) {
        List<String> written = call.isDatavault4dbt()
                ? call.names("sat_names")
                : call.argument("satellites").map(Value::entries).orElse(Map.of()).keySet().stream()
                        .map(Folded::name)
                        .toList();
        var known = new ArrayList<String>();
        for (String name : written) {
            String satellite = ofViews.getOrDefault(name, name);
            if (parents.satellite(satellite).isPresent()) {
                known.add(satellite);
            } else {
                losses.add(call, "the satellite " + name + " of the points in time is not carried over");
            }
        }
        return known;
    }

    private void bridge(Call call) {
        HubDraft start = parents.hubs().get(call.name("src_pk").orElse(""));
        Optional<String> taken = taken(call, "as_of_dates_table");
        var path = new ArrayList<Object>();
        call.argument("bridge_walk")
                .ifPresent(walk -> walk.entries().values().forEach(step -> path.add(step(call, step))));
        if (start == null || taken.isEmpty() || path.isEmpty() || path.contains("")) {
            losses.add(call, "automate_dv.bridge is not carried over; write `snapshots` and a `bridge`");
            return;
        }
        var document = new LinkedHashMap<String, Object>();
        document.put("bridge", name(call.model()));
        document.put("start", start.name());
        document.put("path", path);
        document.put("snapshots", taken.get());
        bridges.put(call.model(), document);
        losses.add(call, "columns of the bridge get other names; a path holds as load timestamps say");
    }

    /** A step, with roles where the link's hubs do not tell them; an empty text where the link is not known. */
    private Object step(Call call, Value step) {
        Optional<LinkDraft> link = step.text("link_table").map(Folded::name).flatMap(parents::link);
        if (link.isEmpty()) {
            losses.add(call.file(), step.line(), "the link of a step of the bridge is not carried over");
            return "";
        }
        List<LinkDraft.Member> members = link.get().members();
        long hubs = members.stream().map(LinkDraft.Member::hub).distinct().count();
        Optional<String> from = role(members, step.text("link_fk1"));
        Optional<String> to = role(members, step.text("link_fk2"));
        if (members.size() == 2 && hubs == 2 || from.isEmpty() || to.isEmpty()) {
            return link.get().name();
        }
        var hop = new LinkedHashMap<String, Object>();
        hop.put("link", link.get().name());
        hop.put("from", from.get());
        hop.put("to", to.get());
        return hop;
    }

    private static Optional<String> role(List<LinkDraft.Member> members, Optional<String> column) {
        return members.stream()
                .filter(member ->
                        column.map(Folded::name).filter(member.column()::equals).isPresent())
                .map(LinkDraft.Member::role)
                .findFirst();
    }
}
