// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.importing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads links of both packages. */
final class LinkReader {

    private static final List<String> MACROS = List.of("link", "nh_link", "t_link");

    private final StageFinder stages;
    private final Map<String, HubDraft> hubs;
    private final Origins origins;
    private final Losses losses;

    LinkReader(StageFinder stages, Map<String, HubDraft> hubs, Origins origins, Losses losses) {
        this.stages = stages;
        this.hubs = hubs;
        this.origins = origins;
        this.losses = losses;
    }

    /** The links by the column of their hash key. */
    Map<String, LinkDraft> read(Iterable<Call> calls) {
        var links = new LinkedHashMap<String, LinkDraft>();
        for (Call call : calls) {
            if (MACROS.contains(call.macro())) {
                link(call).ifPresent(link -> links.putIfAbsent(link.hashKey(), link));
            }
        }
        return links;
    }

    private Optional<LinkDraft> link(Call call) {
        List<Feed> written = call.isDatavault4dbt()
                ? Feed.of(call, "link_hashkey", "foreign_hashkeys", "link_hk", "fk_columns")
                : Feed.of(call, "src_pk", "src_fk", "", "");
        List<Feed> known = stages.expand(written).stream()
                .filter(feed -> stages.named(feed.stage()).isPresent())
                .toList();
        if (known.isEmpty()) {
            losses.add(call, "no staging of the link is read, and it is not carried over");
            return Optional.empty();
        }
        List<String> columns = call.names(call.isDatavault4dbt() ? "foreign_hashkeys" : "src_fk");
        Optional<LinkDraft> draft = draft(call, known.get(0), columns);
        draft.ifPresent(link -> {
            known.forEach(feed -> feed(link, feed, columns));
            payload(link);
        });
        return draft.filter(this::isFed);
    }

    private Optional<LinkDraft> draft(Call call, Feed first, List<String> columns) {
        Stage stage = stages.named(first.stage()).orElseThrow();
        List<String> hashed = parts(stage, first.hashKey());
        String argument = call.isDatavault4dbt() ? "foreign_hashkeys" : "src_fk";
        var members = new ArrayList<LinkDraft.Member>();
        var places = new LinkedHashMap<LinkDraft.Member, Integer>();
        for (int i = 0; i < columns.size() && i < first.columns().size(); i++) {
            List<String> key = parts(stage, first.columns().get(i));
            if (!stage.hashed().containsKey(first.columns().get(i))
                    && hashed.contains(first.columns().get(i))) {
                // A column that is hashed with the members' keys is a dependent key.
                continue;
            }
            Optional<HubDraft> hub = hub(columns.get(i), first.columns().get(i), stage, key);
            if (hub.isEmpty()) {
                losses.add(
                        call.file(),
                        call.line(argument),
                        "the hash key " + columns.get(i) + " is that of no hub; the link is not carried over");
                return Optional.empty();
            }
            int place = key.isEmpty() ? -1 : Collections.indexOfSubList(hashed, key);
            var member = new LinkDraft.Member(hub.get(), role(columns.get(i), hub.get()), columns.get(i), place >= 0);
            members.add(member);
            String column = member.role().equals(member.hub().name())
                    ? member.hub().hashKey()
                    : member.role() + "_" + member.hub().hashKey();
            if (!column.equals(member.column())) {
                losses.add(call.file(), call.line(argument), "the column " + member.column() + " becomes " + column);
            }
            places.put(member, place < 0 ? Integer.MAX_VALUE : place);
        }
        List<String> dependent = dependent(hashed, stage, first);
        members.sort(Comparator.comparing(places::get));
        check(call, stage, first, members, dependent, hashed);
        return Optional.of(new LinkDraft(call, Names.bare(call.model()), first.hashKey(), members, dependent));
    }

    /** The hub of that hash key, of one whose name ends so, or one that the same columns are hashed for. */
    private Optional<HubDraft> hub(String column, String staged, Stage stage, List<String> key) {
        return Optional.ofNullable(hubs.get(column))
                .or(() -> Optional.ofNullable(hubs.get(staged)))
                .or(() -> hubs.values().stream()
                        .filter(hub -> hub.hasHashKey(column) || hub.hasHashKey(staged))
                        .findFirst())
                .or(() -> hubs.values().stream()
                        .filter(hub -> column.endsWith("_" + hub.hashKey()) || column.contains(hub.name()))
                        .max(Comparator.comparing(hub -> hub.hashKey().length())))
                .or(() -> hubs.values().stream()
                        .filter(hub -> stage.key(hub.hashKey())
                                .map(stage::parts)
                                .filter(key::equals)
                                .isPresent())
                        .findFirst());
    }

    private static String role(String column, HubDraft hub) {
        if (column.equals(hub.hashKey())) {
            return hub.name();
        }
        return column.endsWith("_" + hub.hashKey())
                ? column.substring(0, column.length() - hub.hashKey().length() - 1)
                : Names.role(column);
    }

    /** What is hashed beside the members' keys. */
    private static List<String> dependent(List<String> hashed, Stage stage, Feed feed) {
        var rest = new LinkedHashSet<>(hashed);
        feed.columns().forEach(column -> rest.removeAll(parts(stage, column)));
        return new ArrayList<>(rest);
    }

    /** A link's key is hashed from its members' keys in their order, then the dependent keys. */
    private void check(
            Call call,
            Stage stage,
            Feed feed,
            List<LinkDraft.Member> members,
            List<String> dependent,
            List<String> hashed) {
        var expected = new ArrayList<String>();
        var codes = new LinkedHashSet<String>();
        List<String> columns = call.names(call.isDatavault4dbt() ? "foreign_hashkeys" : "src_fk");
        for (LinkDraft.Member member : members) {
            if (member.identifying()) {
                String staged = feed.columns().get(columns.indexOf(member.column()));
                expected.addAll(parts(stage, staged));
                codes.add(stage.key(staged).map(stage::code).orElse(""));
            }
        }
        expected.addAll(dependent);
        String code = stage.key(feed.hashKey()).map(stage::code).orElse("");
        if (!expected.equals(hashed) || !String.join(";", codes).equals(code)) {
            int line = stage.key(feed.hashKey())
                    .map(Stage.Hashed::line)
                    .orElse(stage.call().line());
            losses.add(
                    stage.call().file(),
                    line,
                    "the hash key " + feed.hashKey()
                            + " is not made of its members' keys one after the other: it changes");
        }
    }

    private void feed(LinkDraft link, Feed feed, List<String> columns) {
        Stage stage = stages.named(feed.stage()).orElseThrow();
        var keys = new LinkedHashMap<String, Object>();
        for (LinkDraft.Member member : link.members()) {
            String staged = feed.columns().get(columns.indexOf(member.column()));
            List<String> key = key(stage, staged);
            if (key.size() != member.hub().size()) {
                losses.add(
                        stage.call(),
                        "the key of " + member.role() + " in the link "
                                + link.call().model()
                                + " has other parts than its hub; the table does not feed the link");
                return;
            }
            keys.put(member.role(), key.size() == 1 ? key.get(0) : key);
        }
        var named = new LinkedHashMap<String, Object>();
        dependent(parts(stage, feed.hashKey()), stage, feed).forEach(column -> name(stage, column, named));
        payload(link.call()).forEach(column -> name(stage, column, named));
        link.feed(stage.relation(), keys, named);
    }

    /** What a key is hashed from, without a collision code. */
    private static List<String> parts(Stage stage, String key) {
        return stage.key(key).map(stage::parts).orElse(List.of());
    }

    /** What a member's key is made of. */
    private List<String> key(Stage stage, String staged) {
        return parts(stage, staged).stream()
                .map(column -> origins.of(stage, column))
                .toList();
    }

    private void name(Stage stage, String column, Map<String, Object> named) {
        String origin = origins.of(stage, column);
        if (!origin.equals(column)) {
            named.put(column, origin);
        }
    }

    private boolean isFed(LinkDraft link) {
        if (!link.isFed()) {
            losses.add(link.call(), "nothing feeds the link, and it is not carried over");
        }
        return link.isFed();
    }

    private void payload(LinkDraft link) {
        Call call = link.call();
        if (!call.macro().equals("link")) {
            link.put("kind", "non_historized");
            List<String> attributes = payload(call).stream()
                    .filter(column -> !link.dependent().contains(column))
                    .toList();
            if (!attributes.isEmpty()) {
                link.put("attributes", attributes);
            }
        }
        if (!link.dependent().containsAll(call.extra())) {
            losses.add(
                    call.file(),
                    call.line(call.extraArgument()),
                    "columns beside members and payload are not carried over");
        }
    }

    /** The payload of a link that has one; the date of effect is a part of it. */
    private static List<String> payload(Call call) {
        var payload = new ArrayList<>(call.names(call.isDatavault4dbt() ? "payload" : "src_payload"));
        call.name("src_eff").filter(column -> !payload.contains(column)).ifPresent(payload::add);
        return payload;
    }
}
