// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.importing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads satellites of both packages. */
final class SatelliteReader {

    private static final Map<String, String> KINDS = Map.of(
            "sat", "standard",
            "sat_v0", "standard",
            "ma_sat", "multi_active",
            "ma_sat_v0", "multi_active",
            "nh_sat", "non_historized");

    private final StageFinder stages;
    private final Map<String, HubDraft> hubs;
    private final Map<String, LinkDraft> links;
    private final Origins origins;
    private final Losses losses;

    SatelliteReader(
            StageFinder stages,
            Map<String, HubDraft> hubs,
            Map<String, LinkDraft> links,
            Origins origins,
            Losses losses) {
        this.stages = stages;
        this.hubs = hubs;
        this.links = links;
        this.origins = origins;
        this.losses = losses;
    }

    /** Adds satellites to their parents. */
    void read(Iterable<Call> calls) {
        for (Call call : calls) {
            if (KINDS.containsKey(call.macro())) {
                satellite(call);
            }
        }
    }

    private void satellite(Call call) {
        String key =
                call.name(call.isDatavault4dbt() ? "parent_hashkey" : "src_pk").orElse("");
        Optional<Stage> stage = call.name("source_model").flatMap(model -> stages.behind(model, key));
        if (stage.isEmpty()) {
            losses.add(call, "the staging of the satellite is not read, and it is not carried over");
        } else if (hubs.containsKey(key)) {
            HubDraft hub = hubs.get(key);
            if (feed(call, stage.get(), hub)) {
                add(call, stage.get(), hub.name(), hub.parts(), hub.satellites());
            }
        } else if (links.containsKey(key)) {
            LinkDraft link = links.get(key);
            if (link.isFedBy(stage.get().relation())) {
                add(call, stage.get(), link.name(), link.dependent(), link.satellites());
            } else {
                losses.add(
                        call,
                        "the table " + stage.get().relation().table()
                                + " feeds the satellite and not its link; the satellite is not carried over");
            }
        } else {
            losses.add(call, "the hash key " + key + " is that of no hub or link; the satellite is not carried over");
        }
    }

    /** A table that feeds a satellite needs a mapping, which feeds the hub as well. */
    private boolean feed(Call call, Stage stage, HubDraft hub) {
        if (hub.isFedBy(stage.relation())) {
            return true;
        }
        List<String> columns = stage.key(hub.hashKey()).map(stage::parts).orElse(List.of());
        if (columns.size() != hub.size()) {
            losses.add(
                    call,
                    "the staging does not hash the parts of " + hub.hashKey() + "; the satellite is not carried over");
            return false;
        }
        List<String> key =
                columns.stream().map(column -> origins.of(stage, column)).toList();
        hub.feed(
                stage.relation(),
                hub.hashKey(),
                key,
                stage.key(hub.hashKey()).map(stage::code).orElse(""));
        losses.add(
                call,
                "the table " + stage.relation().table() + " feeds the satellite only; the hub " + hub.name()
                        + " gets its keys, too");
        return true;
    }

    private void add(Call call, Stage stage, String parent, List<String> parts, Satellites satellites) {
        SourceRelation relation = stage.relation();
        String name = Names.satellite(
                call.model(), parent, relation.source(), alias(call), satellites.names(relation.source()));
        var body = new LinkedHashMap<String, Object>();
        body.put("name", name);
        body.put("relation", call.model());
        if (!KINDS.get(call.macro()).equals("standard")) {
            body.put("kind", KINDS.get(call.macro()));
        }
        List<String> children = call.names(call.isDatavault4dbt() ? "src_ma_key" : "src_cdk");
        Optional<String> ofRows = diffOfRows(call, stage);
        String hashDiff = ofRows.orElse(hashDiff(call));
        List<String> payload = payload(call, stage, hashDiff, children);
        if (!children.isEmpty()) {
            body.put("child_key", children);
            named(stage, children)
                    .ifPresent(renamed -> losses.add(
                            call,
                            "the child key " + renamed
                                    + " is another column of the table; name it in the mapping's columns"));
        }
        body.put(
                "attributes",
                payload.stream()
                        .map(column -> attribute(call, stage, column, parts))
                        .toList());
        body.put("sources", List.of(relation.source()));
        body.put("tables", List.of(relation.table()));
        boolean sets = call.macro().equals("ma_sat_v0");
        satellites.add(name, body, sets ? ofRows.orElse("") : alias(call));
        Set<String> beside = new HashSet<>(call.extra());
        beside.removeAll(stage.hashed().keySet());
        beside.remove(name + "_sethash");
        if (!beside.isEmpty() || call.argument("src_eff").isPresent()) {
            losses.add(
                    call.file(),
                    call.line(call.argument("src_eff").isPresent() ? "src_eff" : call.extraArgument()),
                    "columns beside the payload are not carried over: as attributes they would be hashed");
        }
        if (sets && !alias(call).equals(name + "_sethash")) {
            losses.add(
                    call.file(),
                    call.line("src_hashdiff"),
                    "the column " + alias(call) + " of the sets' hash becomes " + name
                            + "_sethash and is made otherwise: each set is stored once more");
        }
    }

    /** What datavault4dbt calls a hash diff is that of a set; a project may keep that of a row beside it. */
    private static Optional<String> diffOfRows(Call call, Stage stage) {
        return call.macro().equals("ma_sat_v0")
                ? call.extra().stream()
                        .filter(column -> stage.hashed().containsKey(column)
                                && stage.hashed().get(column).isDiff())
                        .findFirst()
                : Optional.empty();
    }

    private Optional<String> named(Stage stage, List<String> columns) {
        return columns.stream()
                .filter(column -> !origins.of(stage, column).equals(column))
                .findFirst();
    }

    private static String hashDiff(Call call) {
        return call.argument("src_hashdiff")
                .flatMap(diff -> diff.asText().or(() -> diff.text("source_column")))
                .map(Folded::name)
                .orElse("");
    }

    private static String alias(Call call) {
        return call.argument("src_hashdiff")
                .flatMap(diff -> diff.asText().or(() -> diff.text("alias")))
                .map(Folded::name)
                .orElse("");
    }

    /** The payload in the order in which it is hashed. */
    private List<String> payload(Call call, Stage stage, String hashDiff, List<String> children) {
        List<String> payload = written(call, stage, children);
        if (payload.isEmpty()) {
            losses.add(
                    call.file(),
                    call.line("src_payload"),
                    "a satellite without a list of its payload: write its attributes");
        }
        Stage.Hashed hashed = stage.hashed().get(hashDiff);
        if (hashed == null) {
            return payload;
        }
        var order = new ArrayList<>(hashed.columns());
        order.retainAll(payload);
        Set<String> beside = new HashSet<>(hashed.columns());
        payload.forEach(beside::remove);
        children.forEach(beside::remove);
        if (order.size() != payload.size() || !beside.isEmpty()) {
            losses.add(
                    stage.call().file(),
                    hashed.line(),
                    "the hash diff " + hashDiff + " is made of other columns than the" + " payload of " + call.model()
                            + ": each key's row is stored once more");
            return payload;
        }
        return call.isDatavault4dbt() ? order : payload;
    }

    private List<String> written(Call call, Stage stage, List<String> children) {
        Value payload = call.argument("src_payload").orElse(new Value.Items(List.of(), call.line()));
        if (payload.find("exclude_columns").filter(Value::isTrue).isEmpty()) {
            return payload.texts().stream().map(Folded::name).toList();
        }
        var rest = new LinkedHashSet<>(stage.relation().types().keySet());
        if (!rest.isEmpty()) {
            rest.addAll(stage.derived().keySet());
        }
        payload.find("columns").map(Value::texts).orElse(List.of()).forEach(column -> rest.remove(Folded.name(column)));
        List.of("src_pk", "src_eff", "src_ldts", "src_source")
                .forEach(argument -> rest.removeAll(call.names(argument)));
        rest.removeAll(call.extra());
        rest.removeAll(children);
        rest.remove(alias(call));
        if (!rest.isEmpty()) {
            losses.add(
                    call.file(),
                    payload.line(),
                    "the payload is taken to be " + String.join(", ", rest) + ", the columns that are declared");
        }
        return List.copyOf(rest);
    }

    private Object attribute(Call call, Stage stage, String column, List<String> parts) {
        String origin = origins.of(stage, column);
        boolean isPart = parts.contains(column);
        if (origin.equals(column) && !isPart) {
            return column;
        }
        var attribute = new LinkedHashMap<String, Object>();
        attribute.put("name", isPart ? column + "_2" : column);
        if (isPart) {
            losses.add(
                    call.file(),
                    call.line("src_payload"),
                    "the column " + column + " becomes " + column
                            + "_2, since a part of the business key is called so");
        }
        attribute.put(Folded.isPlain(origin) ? "from" : "expression", origin);
        return attribute;
    }
}
