// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.model.resolve;

import io.github.vaultmaven.diagnostics.Diagnostics;
import io.github.vaultmaven.diagnostics.Wording;
import io.github.vaultmaven.expression.ColumnReferences;
import io.github.vaultmaven.expression.Expression;
import io.github.vaultmaven.expression.ExpressionParser;
import io.github.vaultmaven.expression.Name;
import io.github.vaultmaven.expression.Parsed;
import io.github.vaultmaven.expression.Problem;
import io.github.vaultmaven.expression.Scope;
import io.github.vaultmaven.expression.TypeChecker;
import io.github.vaultmaven.expression.Typing;
import io.github.vaultmaven.model.Attribute;
import io.github.vaultmaven.model.MartBase;
import io.github.vaultmaven.model.MartSatellite;
import io.github.vaultmaven.model.SnapshotControl;
import io.github.vaultmaven.model.Treatment;
import io.github.vaultmaven.spec.WrittenText;
import io.github.vaultmaven.type.DataType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Resolves the expressions of one mart.
 *
 * <p>They see the base, its satellites, and those satellites of its members that one of them names. A satellite is called
 * by its short name where that is unique, or by its relation; by the same in all expressions of a mart.
 */
final class MartScope {

    static final String UNTYPED_VALUE = "untyped-value";

    private final MartBase base;
    private final List<MartCandidate> candidates;
    private final Map<String, MartSatellite> satellites = new LinkedHashMap<>();
    private final Scope scope;
    private final Context context;
    private final Diagnostics diagnostics;
    private final Set<Name> named;

    /**
     * A scope.
     *
     * @param base what rows are taken from
     * @param candidates satellites that may be read, in the order in which the mart joins them
     * @param texts all expressions of the mart
     * @param context conventions and findings
     */
    MartScope(MartBase base, List<MartCandidate> candidates, List<WrittenText> texts, Context context) {
        this.base = base;
        this.candidates = List.copyOf(candidates);
        this.context = context;
        this.diagnostics = context.diagnostics();
        this.named = qualifiers(texts);
        for (MartCandidate candidate : candidates) {
            String alias = alias(candidate, named);
            if (candidate.isOwn() || named.stream().anyMatch(q -> q.matches(alias))) {
                satellites.put(alias, candidate.as(alias));
            }
        }
        this.scope = new Scope(tables(context.conventions().columns().loadTimestamp()));
    }

    /** Plain words of this mart, which may be about all that has one row for each of the mart's. */
    PlainWords words(String place) {
        var tables = new ArrayList<OpenInstruction.Table>();
        tables.add(offered(base.alias(), true, base.columns()));
        for (MartCandidate candidate : candidates) {
            String alias = alias(candidate, named);
            MartSatellite satellite = candidate.as(alias);
            if (!satellite.isSeveral()) {
                tables.add(offered(alias, candidate.isOwn(), satellite.columns()));
            }
        }
        return new PlainWords(place, tables, diagnostics, context.open());
    }

    private static OpenInstruction.Table offered(String alias, boolean own, List<Attribute> attributes) {
        var columns = new LinkedHashMap<String, DataType>();
        attributes.forEach(a -> columns.put(a.name(), a.type()));
        return new OpenInstruction.Table(alias, own, columns);
    }

    private static Set<Name> qualifiers(List<WrittenText> texts) {
        var found = new LinkedHashSet<Name>();
        for (WrittenText text : texts) {
            new ExpressionParser()
                    .parse(text.text())
                    .result()
                    .ifPresent(tree ->
                            ColumnReferences.of(tree).forEach(c -> c.qualifier().ifPresent(found::add)));
        }
        return found;
    }

    private String alias(MartCandidate candidate, Set<Name> named) {
        String longName = longName(candidate);
        String shortName = candidate.shortName();
        boolean byLongName = named.stream().anyMatch(q -> q.matches(longName));
        boolean unique = called(Name.plain(shortName)).size() == 1 && !shortName.equalsIgnoreCase(base.alias());
        return byLongName || !unique ? longName : shortName;
    }

    /** The relation; with the role before it where a hub that stands twice in the base brings each satellite twice. */
    private String longName(MartCandidate candidate) {
        String relation = candidate.satellite().relation();
        long count = candidates.stream()
                .filter(c -> c.satellite().relation().equals(relation))
                .count();
        return count > 1 ? candidate.role() + "_" + relation : relation;
    }

    private List<NamedSatellite> called(Name name) {
        return candidates.stream()
                .filter(c -> name.matches(c.shortName()))
                .map(MartCandidate::satellite)
                .toList();
    }

    private List<Scope.Table> tables(String loadTimestamp) {
        var tables = new ArrayList<Scope.Table>();
        tables.add(table(base.alias(), base.columns(), base.snapshots() ? SnapshotControl.TIMESTAMP : loadTimestamp));
        satellites.forEach((alias, s) -> tables.add(table(alias, s.columns(), loadTimestamp)));
        return tables;
    }

    private static Scope.Table table(String alias, List<Attribute> attributes, String timestamp) {
        var columns = new LinkedHashMap<String, DataType>();
        columns.put(timestamp, DataType.TIMESTAMP);
        attributes.forEach(a -> columns.put(a.name(), a.type()));
        return new Scope.Table(Name.plain(alias), columns);
    }

    /** Satellites that expressions can name, by alias, in order. */
    Map<String, MartSatellite> satellites() {
        return satellites;
    }

    /** Those that are read, in order. */
    List<MartSatellite> used(Set<String> aliases) {
        return satellites.values().stream()
                .filter(s -> aliases.contains(s.alias()))
                .toList();
    }

    /** A column of a satellite. */
    static Expression column(String alias, String column) {
        return new Expression.Column(
                Optional.of(Name.plain(alias)), new Name(column, true), io.github.vaultmaven.expression.Span.NONE);
    }

    /** A column of a satellite, by a name in any case. */
    static Expression unquoted(String alias, String column) {
        return new Expression.Column(
                Optional.of(Name.plain(alias)), Name.plain(column), io.github.vaultmaven.expression.Span.NONE);
    }

    /** A value. */
    Optional<MartValue> value(WrittenText text) {
        return parsed(text).flatMap(tree -> typed(text, tree, new TypeChecker().check(tree, scope)));
    }

    /** A condition on rows. */
    Optional<MartValue> condition(WrittenText text) {
        return parsed(text).flatMap(tree -> typed(text, tree, new TypeChecker().checkCondition(tree, scope)));
    }

    /** The type of an expression that is known to be right, with what has been put around it. */
    DataType typeOf(Expression expression) {
        return new TypeChecker().check(expression, scope).typeOf(expression).orElse(DataType.TEXT);
    }

    /** What is wrong with an expression that was put together. */
    boolean accepts(WrittenText text, Expression expression) {
        List<Problem> problems = new TypeChecker().check(expression, scope).problems();
        report(text, problems);
        return problems.isEmpty();
    }

    private Optional<Expression> parsed(WrittenText text) {
        if (text.text().isEmpty()) {
            return Optional.empty();
        }
        Parsed<Expression> parsed = new ExpressionParser().parse(text.text());
        report(text, parsed.problems());
        return parsed.result().filter(tree -> namesOne(text, tree));
    }

    /** False, after findings, where a short name means several satellites. */
    private boolean namesOne(WrittenText text, Expression tree) {
        boolean good = true;
        for (Expression.Column column : ColumnReferences.of(tree)) {
            Name name = column.qualifier().orElse(Name.plain(""));
            List<NamedSatellite> called = called(name);
            if (called.size() > 1 && satellites.keySet().stream().noneMatch(name::matches)) {
                SatelliteChoice.reportAmbiguous(
                        name.text(),
                        text.rangeOf(column.span().offset(), column.span().length()),
                        called,
                        diagnostics);
                good = false;
            }
        }
        return good;
    }

    private Optional<MartValue> typed(WrittenText text, Expression tree, Typing typing) {
        report(text, typing.problems());
        if (!typing.problems().isEmpty()) {
            return Optional.empty();
        }
        if (typing.typeOf(tree).isEmpty()) {
            diagnostics.error(
                    UNTYPED_VALUE,
                    text.range(),
                    Wording.quote(text.text()) + " has no type",
                    "write for example `cast(null as varchar)`");
            return Optional.empty();
        }
        var aliases = new LinkedHashSet<String>();
        Treatment treatment = Treatment.NONE;
        for (Expression.Column column : ColumnReferences.of(tree)) {
            String name = typing.columnOf(column).orElseThrow();
            String alias = aliasOf(column, name);
            aliases.add(alias);
            treatment = treatment.and(treatment(alias, name));
        }
        return Optional.of(new MartValue(tree, typing.typeOf(tree).get(), aliases, treatment));
    }

    private Treatment treatment(String alias, String column) {
        List<Attribute> attributes =
                satellites.containsKey(alias) ? satellites.get(alias).columns() : base.columns();
        return attributes.stream()
                .filter(a -> a.name().equals(column))
                .map(Attribute::treatment)
                .filter(t -> t == Treatment.MASK || t == Treatment.HASH)
                .reduce(Treatment.NONE, Treatment::and);
    }

    private String aliasOf(Expression.Column column, String name) {
        return scope.tables().stream()
                .filter(t -> column.qualifier().map(q -> q.matches(t.alias())).orElse(true))
                .filter(t -> t.columns().containsKey(name))
                .map(t -> t.alias().text())
                .findFirst()
                .orElseThrow();
    }

    private void report(WrittenText text, List<Problem> problems) {
        problems.forEach(p -> diagnostics.error(p.id(), text.rangeOf(p.offset(), p.length()), p.message(), p.help()));
    }
}
