// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.dbt;

import io.github.vaultmaven.expression.ColumnReferences;
import io.github.vaultmaven.expression.Expression;
import io.github.vaultmaven.model.Dimension;
import io.github.vaultmaven.model.Fact;
import io.github.vaultmaven.model.Feed;
import io.github.vaultmaven.model.FlatView;
import io.github.vaultmaven.model.Hub;
import io.github.vaultmaven.model.KeyPart;
import io.github.vaultmaven.model.Link;
import io.github.vaultmaven.model.MartBase;
import io.github.vaultmaven.model.MartColumn;
import io.github.vaultmaven.model.MartSatellite;
import io.github.vaultmaven.model.StageColumn;
import io.github.vaultmaven.model.StageDiff;
import io.github.vaultmaven.model.StageKey;
import io.github.vaultmaven.model.Staging;
import io.github.vaultmaven.model.Structure;
import io.github.vaultmaven.model.VaultModel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a column is, where the spec says nothing of it: where its values come from, or what a key stands for. */
final class ColumnWords {

    private final Map<String, Staging> stagings = new HashMap<>();
    private final Map<String, Structure> structures = new HashMap<>();

    /** What each hash key stands for. */
    private final Map<String, String> keys = new HashMap<>();

    ColumnWords(VaultModel model) {
        model.stagings().forEach(s -> stagings.put(s.name(), s));
        for (Structure structure : model.structures()) {
            structures.put(structure.name(), structure);
            if (structure instanceof Hub hub) {
                keys.put(hub.hashKey(), "key of " + hub.name());
            } else if (structure instanceof Link link) {
                keys.put(link.hashKey(), "key of " + link.name());
                link.members().forEach(m -> keys.putIfAbsent(m.hashKey(), "key of " + m.hub()));
            }
        }
    }

    /** Words on a column; empty where nothing is known. */
    String of(DbtModel model, String column) {
        Staging staging = stagings.get(model.name());
        if (staging != null) {
            return staged(staging, column);
        }
        String words = from(model.object(), column);
        return words.isEmpty() ? keys.getOrDefault(column, "") : words;
    }

    /** Where the values of a column of a structure come from; empty where nothing is known. */
    String from(String name, String column) {
        Structure structure = structures.get(name);
        return structure == null ? "" : of(structure, column);
    }

    private static String staged(Staging staging, String column) {
        for (StageKey key : staging.keys()) {
            if (key.name().equals(column)) {
                return hash(key.parts().stream().map(StageKey.Part::column));
            }
        }
        for (StageDiff diff : staging.diffs()) {
            if (diff.name().equals(column)) {
                return hash(diff.columns().stream());
            }
        }
        return source(staging, column);
    }

    private static String hash(Stream<String> columns) {
        return "hash of " + columns.collect(Collectors.joining(", "));
    }

    /** Columns of the source that a column of a staging shows or is computed from. */
    private static String source(Staging staging, String column) {
        return staging.columns().stream()
                .filter(c -> c.name().equals(column) && staging.computed().isEmpty())
                .map(StageColumn::expression)
                .map(e -> from(e, List.of(), staging.table().fullName() + "."))
                .findFirst()
                .orElse("");
    }

    /** {@code from a, b}: the columns that an expression names, each with what stands before its name. */
    private static String from(Expression expression, List<MartSatellite> satellites, String others) {
        var columns = new TreeSet<String>();
        for (Expression.Column column : ColumnReferences.of(expression)) {
            String relation = satellites.stream()
                    .filter(s -> column.qualifier()
                            .map(q -> q.matches(s.alias()))
                            .orElseGet(() -> s.columns().stream()
                                    .anyMatch(a -> column.name().matches(a.name()))))
                    .map(s -> s.relation() + ".")
                    .findFirst()
                    .orElse(others);
            columns.add(relation + column.name().text());
        }
        String plain = expression instanceof Expression.Column ? "from " : "computed from ";
        return columns.isEmpty() ? "" : plain + String.join(", ", columns);
    }

    private static String of(Structure structure, String column) {
        if (structure instanceof Dimension mart) {
            return shown(mart.hub(), mart.satellites(), mart.attributes(), column);
        }
        if (structure instanceof FlatView mart) {
            return shown(mart.base(), mart.satellites(), mart.attributes(), column);
        }
        if (structure instanceof Fact fact) {
            String measure = measure(fact, column);
            return measure.isEmpty() ? shown(fact.base(), fact.satellites(), fact.attributes(), column) : measure;
        }
        String sources = structure.feeds().stream()
                .map(feed -> fed(feed, column))
                .filter(w -> !w.isEmpty())
                .distinct()
                .collect(Collectors.joining("; "));
        boolean key = businessKey(structure).stream().anyMatch(p -> p.name().equals(column));
        return Stream.of(key ? "business key" : "", sources)
                .filter(w -> !w.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String fed(Feed feed, String column) {
        return source(feed.stage(), feed.column(column));
    }

    private static List<KeyPart> businessKey(Structure structure) {
        return structure instanceof Hub hub ? hub.businessKey() : List.of();
    }

    private static String shown(
            MartBase base, List<MartSatellite> satellites, List<MartColumn> attributes, String column) {
        return attributes.stream()
                .filter(a -> a.name().equals(column))
                .map(a -> from(a.expression(), satellites, base.relation() + "."))
                .findFirst()
                .orElseGet(() -> base.columns().stream().anyMatch(c -> c.name().equals(column))
                        ? "from " + base.relation() + "." + column
                        : "");
    }

    private static String measure(Fact fact, String column) {
        return fact.measures().stream()
                .filter(m -> m.name().equals(column))
                .map(m -> m.expression()
                        .map(e -> from(e, fact.satellites(), fact.base().relation() + "."))
                        .orElse("number of rows"))
                .findFirst()
                .orElse("");
    }
}
