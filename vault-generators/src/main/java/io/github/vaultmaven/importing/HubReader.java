// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.importing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads hubs of both packages. */
final class HubReader {

    private final StageFinder stages;
    private final Origins origins;
    private final Losses losses;
    private final Set<String> linkKeys = new HashSet<>();

    HubReader(StageFinder stages, Origins origins, Losses losses) {
        this.stages = stages;
        this.origins = origins;
        this.losses = losses;
    }

    /** The hubs by the column of their hash key. */
    Map<String, HubDraft> read(Collection<Call> calls) {
        calls.forEach(call -> call.name(call.isDatavault4dbt() ? "link_hashkey" : "src_pk")
                .filter(key -> call.macro().endsWith("link"))
                .ifPresent(linkKeys::add));
        var hubs = new LinkedHashMap<String, HubDraft>();
        for (Call call : calls) {
            if (call.macro().equals("hub")) {
                HubDraft hub = call.isDatavault4dbt()
                        ? hub(
                                call,
                                "business_keys",
                                Feed.of(call, "hashkey", "business_keys", "hk_column", "bk_columns"))
                        : hub(call, "src_nk", Feed.of(call, "src_pk", "src_nk", "", ""));
                if (hubs.putIfAbsent(hub.hashKey(), hub) != null) {
                    losses.add(call, "a second hub with the hash key " + hub.hashKey() + " is not carried over");
                }
            }
        }
        return hubs;
    }

    private HubDraft hub(Call call, String keys, List<Feed> written) {
        List<String> names = call.names(keys);
        List<Feed> feeds = stages.expandKeys(written, linkKeys);
        String hashKey =
                call.name(call.isDatavault4dbt() ? "hashkey" : "src_pk").orElse("");
        List<Integer> order = order(call, feeds, names.size());
        HubDraft hub = new HubDraft(
                call,
                Names.bare(call.model()),
                hashKey,
                order.stream().map(names::get).toList());
        for (Feed feed : feeds) {
            feed(hub, feed, order);
        }
        if (!call.extra().isEmpty()) {
            losses.add(
                    call.file(),
                    call.line(call.extraArgument()),
                    "columns beside the key of a hub are not carried over");
        }
        return hub;
    }

    /** The order in which parts are hashed by the first feed that tells. */
    private List<Integer> order(Call call, List<Feed> feeds, int size) {
        for (Feed feed : feeds) {
            Optional<List<Integer>> order = stages.named(feed.stage())
                    .flatMap(stage -> stage.key(feed.hashKey()).flatMap(hash -> order(stage, hash, feed.columns())));
            if (order.isPresent()) {
                return order.get();
            }
        }
        if (!feeds.isEmpty()) {
            losses.add(
                    call, "the hash key is made of other columns than the business key, or in no staging: it changes");
        }
        var as = new ArrayList<Integer>();
        for (int i = 0; i < size; i++) {
            as.add(i);
        }
        return as;
    }

    /** Places of columns in the business key, in the order in which they are hashed; nothing if others are hashed. */
    private static Optional<List<Integer>> order(Stage stage, Stage.Hashed hash, List<String> columns) {
        List<String> key = columns.stream().map(stage::origin).map(Folded::name).toList();
        var order = new ArrayList<Integer>();
        for (String column : stage.parts(hash)) {
            int at = key.indexOf(Folded.name(stage.origin(column)));
            if (at < 0 || order.contains(at)) {
                return Optional.empty();
            }
            order.add(at);
        }
        return order.size() == columns.size() ? Optional.of(order) : Optional.empty();
    }

    private void feed(HubDraft hub, Feed feed, List<Integer> order) {
        Stage stage = stages.named(feed.stage()).orElse(null);
        if (stage == null) {
            losses.add(
                    hub.call().file(),
                    feed.line(),
                    "the staging " + feed.stage() + " is not read, and does not feed the hub");
            return;
        }
        Optional<Stage.Hashed> hash = stage.key(feed.hashKey());
        boolean same = hash.flatMap(h -> order(stage, h, feed.columns()))
                .filter(order::equals)
                .isPresent();
        if (!same) {
            int line = hash.map(Stage.Hashed::line).orElse(stage.call().line());
            losses.add(
                    stage.call().file(),
                    line,
                    "the hash key " + feed.hashKey()
                            + " is not made of the business key's parts in one order: keys of this staging change");
        }
        String code = hash.map(stage::code).orElse("");
        List<String> key = order.stream()
                .filter(at -> at < feed.columns().size())
                .map(at -> origins.of(stage, feed.columns().get(at)))
                .toList();
        hub.feed(stage.relation(), feed.hashKey(), key, code);
    }
}
