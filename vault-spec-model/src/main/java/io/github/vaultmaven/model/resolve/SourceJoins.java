// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.model.resolve;

import io.github.vaultmaven.diagnostics.Diagnostics;
import io.github.vaultmaven.diagnostics.Suggestions;
import io.github.vaultmaven.diagnostics.Wording;
import io.github.vaultmaven.model.Origin;
import io.github.vaultmaven.model.Parsing;
import io.github.vaultmaven.model.SourceColumn;
import io.github.vaultmaven.model.SourceStep;
import io.github.vaultmaven.model.SourceTable;
import io.github.vaultmaven.spec.Located;
import io.github.vaultmaven.spec.NamedText;
import io.github.vaultmaven.spec.SourceSpec;
import io.github.vaultmaven.spec.SourceTableSpec;
import io.github.vaultmaven.spec.StagingSpec;
import io.github.vaultmaven.spec.StagingSpec.JoinSpec;
import io.github.vaultmaven.spec.yaml.Fixes;
import io.github.vaultmaven.type.DataType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Resolves the joins of source tables, when all tables are known.
 *
 * <p>The other side of a join is a table as it is before its own joins, or a hub with
 * its satellites, of which the columns that declare their types can be named.
 */
final class SourceJoins {

    static final String UNKNOWN_TABLE = Sources.UNKNOWN_TABLE;
    static final String JOIN_TYPES = "join-types";

    private final Map<String, Map<String, ResolvedTable>> tables;
    private final Map<String, Map<String, DataType>> hubs;
    private final Diagnostics diagnostics;

    /**
     * A resolver of joins.
     *
     * @param tables tables by source and name, without joins
     * @param hubs typed columns of hubs, by entity
     * @param diagnostics takes findings
     */
    SourceJoins(
            Map<String, Map<String, ResolvedTable>> tables,
            Map<String, Map<String, DataType>> hubs,
            Diagnostics diagnostics) {
        this.tables = tables;
        this.hubs = hubs;
        this.diagnostics = diagnostics;
    }

    /** All tables with their joins. */
    Map<String, Map<String, ResolvedTable>> resolve(List<SourceSpec> specs) {
        var result = new TreeMap<String, Map<String, ResolvedTable>>();
        for (SourceSpec source : specs) {
            var joined = new TreeMap<String, ResolvedTable>();
            for (SourceTableSpec table : source.tables()) {
                ResolvedTable plain =
                        tables.get(source.name().value()).get(table.name().value());
                joined.put(table.name().value(), resolve(plain, table.steps()));
            }
            result.put(source.name().value(), joined);
        }
        return result;
    }

    private ResolvedTable resolve(ResolvedTable table, StagingSpec spec) {
        var steps = new ArrayList<>(table.table().steps());
        var fallible = new HashSet<String>();
        for (JoinSpec join : spec.joins()) {
            other(table.table(), join).ifPresent(other -> steps.add(step(table, join, other, fallible)));
        }
        return steps.size() == table.table().steps().size()
                ? table
                : table.withSteps(steps, fallible, this::named, diagnostics);
    }

    private List<ResolvedTable> named(String fullName) {
        return tables.values().stream()
                .flatMap(ofSource -> ofSource.values().stream())
                .filter(table -> table.table().fullName().equals(fullName))
                .toList();
    }

    /** The other side: table of the same source, {@code source.table}, or a hub. */
    private Optional<Other> other(SourceTable from, JoinSpec join) {
        String name = join.table().value();
        if (join.asOf().value() == StagingSpec.AsOf.VAULT) {
            Map<String, DataType> hub = hubs.get(name);
            if (hub == null) {
                unknown(LinkMembers.UNKNOWN_HUB, join.table(), "there is no entity ", hubs.keySet());
            }
            return Optional.ofNullable(hub)
                    .map(h -> new Other(
                            new SourceStep.Target.AsOfVault(name),
                            new TableExpressions(name, columns(h), Set.of(), diagnostics)));
        }
        int dot = name.indexOf('.');
        String source = dot < 0 ? from.source() : name.substring(0, dot);
        Map<String, ResolvedTable> ofSource = tables.getOrDefault(source, Map.of());
        ResolvedTable table = ofSource.get(name.substring(dot + 1));
        if (table == null) {
            unknown(UNKNOWN_TABLE, join.table(), "there is no table ", ofSource.keySet());
            return Optional.empty();
        }
        String full = table.table().fullName();
        return Optional.of(new Other(new SourceStep.Target.SameDelivery(full), table.expressions()));
    }

    private void unknown(String id, Located<String> name, String what, java.util.Collection<String> known) {
        if (!name.value().isEmpty()) {
            String message = what + Wording.quote(name.value()) + Suggestions.question(name.value(), known);
            diagnostics.error(id, name.range(), message, "", Fixes.respell(name, known));
        }
    }

    private static List<SourceColumn> columns(Map<String, DataType> hub) {
        return hub.entrySet().stream()
                .map(e -> new SourceColumn(e.getKey(), e.getValue(), Parsing.NONE, Origin.MEMORY))
                .toList();
    }

    private SourceStep step(ResolvedTable table, JoinSpec join, Other other, Set<String> fallible) {
        TableExpressions theirs = other.columns;
        var on = new HashMap<String, String>();
        for (NamedText pair : join.on()) {
            Optional<Typed> mine = table.expressions().column(pair.name());
            Optional<Typed> its = theirs.column(located(pair));
            if (mine.isPresent() && its.isPresent()) {
                checkTypes(pair, mine.get(), its.get());
                on.put(mine.get().reads().get(0), its.get().reads().get(0));
            }
        }
        var take = new ArrayList<SourceStep.Taken>();
        for (NamedText pair : join.take()) {
            theirs.column(located(pair)).ifPresent(its -> {
                take.add(taken(pair, its));
                if (its.fallible()) {
                    fallible.add(pair.name().value());
                }
            });
        }
        var unmatched = SourceStep.Unmatched.valueOf(join.unmatched().value().name());
        return new SourceStep.Join(other.target, on, take, unmatched);
    }

    private static Located<String> located(NamedText pair) {
        return new Located<>(pair.text().text(), pair.text().range());
    }

    private static SourceStep.Taken taken(NamedText pair, Typed its) {
        SourceColumn column = its.column().orElseThrow();
        return new SourceStep.Taken(
                new SourceColumn(
                        pair.name().value(),
                        column.type(),
                        Parsing.NONE,
                        new Origin(pair.name().range(), column.origin().description())),
                column.name());
    }

    private void checkTypes(NamedText pair, Typed mine, Typed its) {
        DataType left = mine.type().orElseThrow();
        DataType right = its.type().orElseThrow();
        if (Conversion.of(left, right) != Conversion.SAFE && Conversion.of(right, left) != Conversion.SAFE) {
            diagnostics.error(
                    JOIN_TYPES,
                    pair.text().range(),
                    "%s is %s and %s is %s, so they can never be compared"
                            .formatted(
                                    Wording.quote(pair.name().value()),
                                    left,
                                    Wording.quote(pair.text().text()),
                                    right),
                    "derive a column of the other's type");
        }
    }

    private record Other(SourceStep.Target target, TableExpressions columns) {}
}
