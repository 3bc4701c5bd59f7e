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
import io.github.vaultmaven.validation.RuleContext;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What of the sources is read. */
final class StageReads {

    private final SpecIndex specs;
    private final Map<String, List<Staging>> stagings;
    private final Map<String, List<SourceStep.Join>> joins;

    /** What a model reads, looked up by table. */
    StageReads(RuleContext context) {
        this.specs = new SpecIndex(context.specs());
        this.stagings = context.model().stagings().stream()
                .collect(Collectors.groupingBy(staging -> staging.table().fullName()));
        this.joins = context.model().sources().stream()
                .flatMap(table -> table.joins().stream())
                .filter(join -> join.target() instanceof SourceStep.Target.SameDelivery)
                .collect(Collectors.groupingBy(StageReads::joined));
    }

    /** Full names of tables that a staging reads, itself or in a join. */
    static Set<String> tables(VaultModel model) {
        Set<String> staged = model.stagings().stream()
                .map(staging -> staging.table().fullName())
                .collect(Collectors.toSet());
        return Stream.concat(model.stagings().stream().map(Staging::table), model.sources().stream())
                .filter(table -> staged.contains(table.fullName()))
                .flatMap(table -> Stream.concat(Stream.of(table.fullName()), joined(table)))
                .collect(Collectors.toSet());
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

    private static Stream<String> joined(SourceTable table) {
        return table.joins().stream()
                .filter(join -> join.target() instanceof SourceStep.Target.SameDelivery)
                .map(StageReads::joined);
    }

    /** The table that a join within a delivery reads. */
    private static String joined(SourceStep.Join join) {
        return ((SourceStep.Target.SameDelivery) join.target()).table();
    }

    /** Names, in lower case, of columns of a table that anything reads, or that are left out on purpose. */
    Set<String> columns(SourceTable table) {
        var names = new HashSet<String>();
        stagings.getOrDefault(table.fullName(), List.of()).stream()
                .flatMap(staging -> staging.columns().stream())
                .forEach(column -> add(column.expression(), names));
        add(table.recordSource(), names);
        if (table.loadTimestamp() instanceof LoadTimestamp.OfColumn column) {
            add(column.expression(), names);
        }
        table.filter().ifPresent(filter -> add(filter, names));
        table.sequence().ifPresent(names::add);
        table.operation().ifPresent(operation -> names.add(operation.column()));
        table.steps().forEach(step -> add(step, names));
        joins.getOrDefault(table.fullName(), List.of()).forEach(join -> addJoined(join, names));
        PersonalData.dropped(specs, table.fullName()).forEach(names::add);
        return names.stream().map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
    }

    private static void add(Expression expression, Set<String> names) {
        ColumnReferences.of(expression)
                .forEach(column -> names.add(column.name().text()));
    }

    private static void add(SourceStep step, Set<String> names) {
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

    private static void addJoined(SourceStep.Join join, Set<String> names) {
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
