// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft.decide;

import io.github.vaultmaven.draft.schema.SourceSchema;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** From what an input says to what is made of it: one decision after the other, each seeing those before it. */
public final class Decisions {

    private static final List<KindHeuristic> KINDS = List.of(
            new KindByKey(),
            new KindByUniqueKey(),
            new KindByName(),
            new KindByReferences(),
            new KindWithoutKey(),
            new EventKind(),
            new MixtureKind(),
            new DefaultKind());

    /** How sure an answer of somebody else is. */
    private static final double ASKED = 0.5;

    private final SourceSchema schema;
    private final List<TableFacts> facts;
    private final Map<String, Guess<List<String>>> rowKeys = new LinkedHashMap<>();
    private final Map<String, List<Relation>> relations = new LinkedHashMap<>();
    private final Map<String, Set<String>> referrers = new HashMap<>();

    private Decisions(SourceSchema schema) {
        this.schema = schema;
        this.facts = TableFacts.of(schema.tables());
    }

    /** The decisions about all tables of an input, in its order. */
    public static List<TableDecision> of(SourceSchema schema) {
        return Fitting.of(new Decisions(schema).decide());
    }

    /**
     * The decisions with another one about a table, and what follows from it for others.
     *
     * @param decisions the decisions of an input
     * @param table full name of the table
     * @param kind what it is to be
     * @param key columns of the table that are to identify its rows
     * @param reason why, in one line
     */
    public static List<TableDecision> with(
            List<TableDecision> decisions, String table, Kind kind, List<String> key, String reason) {
        return Fitting.of(decisions.stream()
                .map(d -> d.name().equals(table)
                        ? d.with(new Guess<>(kind, ASKED, reason), new Guess<>(key, ASKED, reason))
                        : d)
                .toList());
    }

    /** The decisions with the attributes of a table split otherwise. */
    public static List<TableDecision> withSplit(
            List<TableDecision> decisions, String table, Guess<Map<String, String>> split) {
        return decisions.stream()
                .map(d -> d.name().equals(table) ? d.withSplit(split) : d)
                .toList();
    }

    private List<TableDecision> decide() {
        facts.forEach(f -> RowKeys.of(f).ifPresent(k -> rowKeys.put(f.table().fullName(), k)));
        var finder = new Relations(schema, facts, rowKeys);
        facts.forEach(f -> relations.put(f.table().fullName(), finder.of(f)));
        relations.forEach((from, list) -> list.stream()
                .filter(r -> !r.target().equals(from))
                .forEach(r -> referrers
                        .computeIfAbsent(r.target(), k -> new HashSet<>())
                        .add(from)));
        Map<String, Guess<Kind>> codes =
                Codes.of(facts.stream().map(f -> context(f, Set.of())).toList());
        List<TableContext> contexts =
                facts.stream().map(f -> context(f, codes.keySet())).toList();
        Map<String, Guess<Kind>> kinds = contexts.stream()
                .collect(Collectors.toMap(
                        c -> c.facts().table().fullName(),
                        c -> Optional.ofNullable(codes.get(c.facts().table().fullName()))
                                .orElseGet(() -> kind(c)),
                        (a, b) -> a,
                        LinkedHashMap::new));
        return contexts.stream().map(c -> decision(c, kinds)).toList();
    }

    private TableContext context(TableFacts facts, Set<String> codes) {
        String name = facts.table().fullName();
        return new TableContext(
                facts,
                Optional.ofNullable(rowKeys.get(name)),
                relations.get(name),
                referrers.getOrDefault(name, Set.of()).size(),
                codes,
                inherited(facts));
    }

    /** The line of an order that says the customer of the order, too, says nothing new; what tells of periods does. */
    private Set<Relation> inherited(TableFacts facts) {
        String name = facts.table().fullName();
        if (facts.columns().stream().anyMatch(TableContext::endsSpan)) {
            return Set.of();
        }
        List<Relation> own = relations.get(name);
        return own.stream()
                .filter(r -> own.stream()
                        .filter(p -> !p.equals(r) && !p.target().equals(name))
                        .flatMap(p -> relations.get(p.target()).stream())
                        .anyMatch(i ->
                                i.target().equals(r.target()) && i.columns().equals(r.columns())))
                .collect(Collectors.toSet());
    }

    private static Guess<Kind> kind(TableContext table) {
        return Guess.best(KINDS.stream().flatMap(k -> k.judge(table).stream()).toList())
                .orElseThrow();
    }

    private static TableDecision decision(TableContext table, Map<String, Guess<Kind>> kinds) {
        TableFacts facts = table.facts();
        Guess<Kind> kind = kinds.get(facts.table().fullName());
        return new TableDecision(
                facts.table(),
                kind,
                key(table, kind.value()),
                table.key(),
                table.relations(),
                PersonalData.of(facts, table.relations()),
                TechnicalRoles.loadTimestamp(facts),
                TechnicalRoles.operation(facts),
                TechnicalRoles.leftOut(facts),
                kind.value() == Kind.MIXTURE ? EntityGroups.of(facts, table.key()) : List.of(),
                Optional.empty());
    }

    private static Guess<List<String>> key(TableContext table, Kind kind) {
        return switch (kind) {
            case HUB -> BusinessKeys.ofHub(table);
            case LINK -> BusinessKeys.ofLink(table);
            case SATELLITE -> BusinessKeys.ofSatellite(table);
            case NON_HISTORIZED -> BusinessKeys.ofEvent(table);
            case REFERENCE, MIXTURE -> table.rowKey().orElseGet(() -> BusinessKeys.whatThereIs(table));
        };
    }
}
