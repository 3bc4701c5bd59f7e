package io.github.vaultmaven.validation.rule;

import io.github.vaultmaven.expression.ColumnReferences;
import io.github.vaultmaven.expression.Expression;
import io.github.vaultmaven.model.Feed;
import io.github.vaultmaven.model.LoadTimestamp;
import io.github.vaultmaven.model.SourceColumn;
import io.github.vaultmaven.model.SourceStep;
import io.github.vaultmaven.model.SourceTable;
import io.github.vaultmaven.model.Staging;
import io.github.vaultmaven.model.VaultModel;
import io.github.vaultmaven.validation.RuleContext;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What of the sources is read. */
final class StageReads {

    private StageReads() {}

    /** Full names of tables that a staging reads, itself or in a join. */
    static Set<String> tables(VaultModel model) {
        return Stream.concat(model.stagings().stream().map(Staging::table), model.sources().stream())
                .filter(table -> isStaged(table, model))
                .flatMap(table -> Stream.concat(Stream.of(table.fullName()), joined(table)))
                .collect(Collectors.toSet());
    }

    private static boolean isStaged(SourceTable table, VaultModel model) {
        return model.stagings().stream().anyMatch(s -> s.table().fullName().equals(table.fullName()));
    }

    private static Stream<String> joined(SourceTable table) {
        return table.joins().stream()
                .map(SourceStep.Join::target)
                .filter(SourceStep.Target.SameDelivery.class::isInstance)
                .map(target -> ((SourceStep.Target.SameDelivery) target).table());
    }

    /** Names, in lower case, of columns of a table that anything reads, or that are left out on purpose. */
    static Set<String> columns(SourceTable table, RuleContext context) {
        var names = new HashSet<String>();
        context.model().stagings().stream()
                .filter(staging -> staging.table().fullName().equals(table.fullName()))
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
        context.model().sources().forEach(other -> addJoined(other, table, names));
        PersonalData.dropped(context.specs(), table.fullName()).forEach(names::add);
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

    private static void addJoined(SourceTable other, SourceTable table, Set<String> names) {
        for (SourceStep.Join join : other.joins()) {
            if (join.target().equals(new SourceStep.Target.SameDelivery(table.fullName()))) {
                names.addAll(join.on().values());
                join.take().forEach(taken -> names.add(taken.from()));
            }
        }
    }

    /** The source column that a feed hands over as it is for a column of a structure, if it is one. */
    static Optional<SourceColumn> plain(Feed feed, String column) {
        String staged = feed.column(column);
        return feed.stage().columns().stream()
                .filter(c -> c.name().equals(staged))
                .map(c -> c.expression())
                .filter(Expression.Column.class::isInstance)
                .map(e -> ((Expression.Column) e).name())
                .flatMap(name -> feed.stage().table().allColumns().stream().filter(c -> name.matches(c.name())))
                .findFirst();
    }

    /** All source columns that a feed reads for a column of a structure. */
    static List<SourceColumn> all(Feed feed, String column) {
        String staged = feed.column(column);
        return feed.stage().columns().stream()
                .filter(c -> c.name().equals(staged))
                .flatMap(c -> ColumnReferences.of(c.expression()).stream())
                .flatMap(read -> feed.stage().table().allColumns().stream()
                        .filter(c -> read.name().matches(c.name())))
                .toList();
    }
}
