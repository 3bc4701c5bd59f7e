// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.validation.rule;

import io.github.vaultmaven.expression.ColumnReferences;
import io.github.vaultmaven.expression.Expression;
import io.github.vaultmaven.model.Feed;
import io.github.vaultmaven.model.LoadTimestamp;
import io.github.vaultmaven.model.SourceColumn;
import io.github.vaultmaven.model.SourceStep;
import io.github.vaultmaven.model.SourceTable;
import io.github.vaultmaven.model.StageColumn;
import io.github.vaultmaven.model.Staging;
import io.github.vaultmaven.model.VaultModel;
import io.github.vaultmaven.spec.SourceColumnSpec;
import io.github.vaultmaven.spec.SourceSpec;
import io.github.vaultmaven.spec.SourceTableSpec;
import io.github.vaultmaven.validation.RuleContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What of the sources is read. */
final class StageReads {

    private final Map<String, List<Staging>> stagings = new HashMap<>();
    private final Map<String, List<SourceStep.Join>> joins = new HashMap<>();
    private final Map<String, List<String>> dropped = new HashMap<>();

    /** What a model reads, looked up by table. */
    StageReads(RuleContext context) {
        for (Staging staging : context.model().stagings()) {
            stagings.computeIfAbsent(staging.table().fullName(), name -> new ArrayList<>(1))
                    .add(staging);
        }
        for (SourceTable table : context.model().sources()) {
            for (SourceStep.Join join : joins(table)) {
                joins.computeIfAbsent(joined(join), name -> new ArrayList<>()).add(join);
            }
        }
        for (SourceSpec source : context.specs().sources()) {
            source.tables().forEach(table -> addDropped(source, table));
        }
    }

    private void addDropped(SourceSpec source, SourceTableSpec table) {
        for (SourceColumnSpec column : table.columns()) {
            if (PersonalData.isDropped(column)) {
                String name = source.name().value() + "." + table.name().value();
                dropped.computeIfAbsent(name, n -> new ArrayList<>())
                        .add(column.name().value());
            }
        }
    }

    /** Full names of tables that a staging reads, itself or in a join. */
    static Set<String> tables(VaultModel model) {
        var staged = new HashSet<String>();
        model.stagings().forEach(staging -> staged.add(staging.table().fullName()));
        var read = new HashSet<>(staged);
        for (Staging staging : model.stagings()) {
            joins(staging.table()).forEach(join -> read.add(joined(join)));
        }
        for (SourceTable table : model.sources()) {
            List<SourceStep.Join> joins = joins(table);
            if (!joins.isEmpty() && staged.contains(table.fullName())) {
                joins.forEach(join -> read.add(joined(join)));
            }
        }
        return read;
    }

    /** Names of sources of tables, each with what may be one where names have dots. */
    static Set<String> sources(Set<String> tables) {
        var sources = new HashSet<String>();
        for (String table : tables) {
            for (int dot = table.indexOf('.'); dot >= 0; dot = table.indexOf('.', dot + 1)) {
                sources.add(table.substring(0, dot));
            }
        }
        return sources;
    }

    /** The joins of a table within its delivery. */
    private static List<SourceStep.Join> joins(SourceTable table) {
        List<SourceStep.Join> all = table.joins();
        return all.isEmpty()
                ? all
                : all.stream()
                        .filter(join -> join.target() instanceof SourceStep.Target.SameDelivery)
                        .toList();
    }

    /** The table that a join within a delivery reads. */
    private static String joined(SourceStep.Join join) {
        return ((SourceStep.Target.SameDelivery) join.target()).table();
    }

    /** Names, in lower case, of columns of a table that anything reads, or that are left out on purpose. */
    Set<String> columns(SourceTable table) {
        var names = new ArrayList<String>();
        String fullName = table.fullName();
        for (Staging staging : stagings.getOrDefault(fullName, List.of())) {
            for (StageColumn column : staging.columns()) {
                add(column.expression(), names);
            }
        }
        add(table.recordSource(), names);
        if (table.loadTimestamp() instanceof LoadTimestamp.OfColumn column) {
            add(column.expression(), names);
        }
        table.filter().ifPresent(filter -> add(filter, names));
        table.sequence().ifPresent(names::add);
        table.operation().ifPresent(operation -> names.add(operation.column()));
        table.steps().forEach(step -> add(step, names));
        joins.getOrDefault(fullName, List.of()).forEach(join -> addJoined(join, names));
        names.addAll(dropped.getOrDefault(fullName, List.of()));
        return lower(names);
    }

    private static Set<String> lower(List<String> names) {
        var lower = new HashSet<String>();
        for (String name : names) {
            lower.add(name.toLowerCase(Locale.ROOT));
        }
        return lower;
    }

    private static void add(Expression expression, List<String> names) {
        for (Expression.Column column : ColumnReferences.of(expression)) {
            names.add(column.name().text());
        }
    }

    private static void add(SourceStep step, List<String> names) {
        if (step instanceof SourceStep.Flatten flatten) {
            names.add(flatten.column());
        } else if (step instanceof SourceStep.Derive derive) {
            add(derive.expression(), names);
        } else if (step instanceof SourceStep.Number number) {
            names.addAll(number.per());
            names.addAll(number.order());
        } else if (step instanceof SourceStep.Join join) {
            names.addAll(join.on().keySet());
        }
    }

    private static void addJoined(SourceStep.Join join, List<String> names) {
        names.addAll(join.on().values());
        join.take().forEach(taken -> names.add(taken.from()));
    }

    /** The source column that a feed hands over as it is for a column of a structure, if it is one. */
    static Optional<SourceColumn> plain(Feed feed, String column) {
        Optional<Expression> staged = expression(feed, column);
        if (staged.isPresent() && staged.get() instanceof Expression.Column read) {
            for (SourceColumn candidate : feed.stage().table().allColumns()) {
                if (read.name().matches(candidate.name())) {
                    return Optional.of(candidate);
                }
            }
        }
        return Optional.empty();
    }

    /** All source columns that a feed reads for a column of a structure. */
    static List<SourceColumn> all(Feed feed, String column) {
        var found = new ArrayList<SourceColumn>();
        for (Expression.Column read :
                expression(feed, column).map(ColumnReferences::of).orElse(List.of())) {
            for (SourceColumn candidate : feed.stage().table().allColumns()) {
                if (read.name().matches(candidate.name())) {
                    found.add(candidate);
                }
            }
        }
        return found;
    }

    /** What a feed's staging computes for a column of a structure, if it has one. */
    private static Optional<Expression> expression(Feed feed, String column) {
        String staged = feed.column(column);
        for (StageColumn candidate : feed.stage().columns()) {
            if (candidate.name().equals(staged)) {
                return Optional.of(candidate.expression());
            }
        }
        return Optional.empty();
    }
}
