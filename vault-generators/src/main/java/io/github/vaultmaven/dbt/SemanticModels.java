// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.dbt;

import io.github.vaultmaven.expression.AggregateFunction;
import io.github.vaultmaven.model.Calendar;
import io.github.vaultmaven.model.Dimension;
import io.github.vaultmaven.model.Fact;
import io.github.vaultmaven.model.Structure;
import io.github.vaultmaven.model.VaultModel;
import io.github.vaultmaven.plan.Column;
import io.github.vaultmaven.plan.ColumnType;
import io.github.vaultmaven.plan.Relation;
import io.github.vaultmaven.type.DataType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The semantic models of facts and of the dimensions that they refer to. */
final class SemanticModels {

    /** Names that dbt's semantic layer takes, but for those of spans of time. */
    private static final String NAME = "[a-z](?:(?!__)[a-z0-9_])*[a-z0-9]";

    private static final Set<String> RESERVED = Set.of(
            "metric_time",
            "nanosecond",
            "microsecond",
            "millisecond",
            "second",
            "minute",
            "hour",
            "day",
            "week",
            "month",
            "quarter",
            "year");

    private final VaultModel model;
    private final Map<String, Relation> relations = new HashMap<>();

    /**
     * @param model the model
     * @param models the models of the project
     */
    SemanticModels(VaultModel model, List<DbtModel> models) {
        this.model = model;
        models.forEach(m -> relations.put(m.name(), m.relation()));
    }

    /** The semantic models, in the order of the spec; none without a fact. */
    List<SemanticModel> all() {
        List<Fact> facts = of(Fact.class).toList();
        if (facts.isEmpty()) {
            return List.of();
        }
        return Stream.concat(
                        of(Dimension.class).map(this::dimension), facts.stream().map(this::fact))
                .toList();
    }

    /** The calendar whose days metrics are cut into, if the model has one. */
    Optional<Calendar> calendar() {
        return of(Calendar.class).findFirst();
    }

    private <T extends Structure> Stream<T> of(Class<T> type) {
        return model.structures().stream()
                .filter(s -> relations.containsKey(s.name()))
                .filter(type::isInstance)
                .map(type::cast);
    }

    private SemanticModel dimension(Dimension dimension) {
        List<SemanticModel.Dimension> columns = columns(dimension.name(), Set.of(dimension.key()));
        return new SemanticModel(
                dimension.name(),
                dimension.name(),
                entity(dimension),
                Optional.of(dimension.key()),
                Optional.empty(),
                List.of(),
                columns,
                List.of());
    }

    private SemanticModel fact(Fact fact) {
        Set<String> measured = new HashSet<>();
        Optional<String> time = time(fact);
        var metrics = new ArrayList<SemanticModel.Metric>();
        for (Fact.Measure measure : fact.measures()) {
            if (isNumber(measure.type()) && column(fact.name(), measure.name())) {
                measured.add(measure.name());
                metrics.add(metric(fact, measure));
            }
        }
        Optional<String> key = fact.unit().size() == 1 && !fact.base().snapshots()
                ? Optional.of(fact.unit().get(0))
                : Optional.empty();
        List<SemanticModel.Link> links = links(fact);
        links.forEach(l -> measured.add(l.column()));
        return new SemanticModel(
                fact.name(),
                fact.name(),
                fact.name() + "_row",
                key.filter(k -> links.stream().noneMatch(l -> l.column().equals(k))),
                time,
                links,
                columns(fact.name(), measured),
                time.isPresent() ? metrics : List.of());
    }

    private List<SemanticModel.Link> links(Fact fact) {
        var links = new ArrayList<SemanticModel.Link>();
        Set<String> named = new HashSet<>();
        for (Fact.Role role : fact.roles()) {
            if (role.target() instanceof Fact.Target.Member member && column(fact.name(), role.column())) {
                String entity = entity(member.dimension());
                String name = named.add(entity) ? entity : role.name() + "_role";
                links.add(new SemanticModel.Link(name, role.column()));
            }
        }
        return links;
    }

    private static String entity(Dimension dimension) {
        return dimension.name() + "_member";
    }

    /** A measure of a snapshot holds for that snapshot: over several, the last one counts. */
    private SemanticModel.Metric metric(Fact fact, Fact.Measure measure) {
        Optional<String> snapshot =
                fact.base().snapshots() ? Optional.of(snapshot(fact)).flatMap(s -> s) : Optional.empty();
        return new SemanticModel.Metric(
                Governance.slug(fact.entity() + "_" + measure.name()).replaceAll("__+", "_"),
                (measure.label().isEmpty() ? measure.name() : measure.label()) + " (" + fact.entity() + ")",
                measure.name(),
                measure.aggregate().map(SemanticModels::aggregate).orElse("sum"),
                snapshot);
    }

    /** How values of units are summed up; counts of units add up. */
    private static String aggregate(AggregateFunction function) {
        return switch (function.name()) {
            case "MIN" -> "min";
            case "MAX" -> "max";
            case "AVG" -> "average";
            default -> "sum";
        };
    }

    /** The day of the first role that is a date, else the snapshot, else the first time of the fact. */
    private Optional<String> time(Fact fact) {
        Optional<String> ofRole = fact.roles().stream()
                .map(Fact.Role::target)
                .filter(Fact.Target.Day.class::isInstance)
                .map(t -> ((Fact.Target.Day) t).date())
                .filter(c -> column(fact.name(), c))
                .findFirst();
        return ofRole.or(() -> snapshot(fact));
    }

    private Optional<String> snapshot(Fact fact) {
        return relations.get(fact.name()).columns().stream()
                .filter(c -> isTime(c.type()) && isName(c.name()))
                .map(Column::name)
                .findFirst();
    }

    /** Columns to group by: texts, flags and times that are no keys. */
    private List<SemanticModel.Dimension> columns(String relation, Set<String> others) {
        return relations.get(relation).columns().stream()
                .filter(c -> !others.contains(c.name()) && isName(c.name()))
                .filter(c -> !(c.type() instanceof ColumnType.Digest))
                .map(c -> new SemanticModel.Dimension(c.name(), isTime(c.type())))
                .toList();
    }

    private boolean column(String relation, String name) {
        return isName(name) && relations.get(relation).columnNames().contains(name);
    }

    private static boolean isName(String name) {
        return name.matches(NAME) && !RESERVED.contains(name);
    }

    private static boolean isTime(ColumnType type) {
        return type instanceof ColumnType.Value value
                && (value.type() instanceof DataType.Date || value.type() instanceof DataType.Timestamp);
    }

    private static boolean isNumber(DataType type) {
        return type instanceof DataType.Whole || type instanceof DataType.Decimal || type instanceof DataType.Real;
    }
}
