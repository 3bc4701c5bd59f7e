// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.model.resolve;

import io.github.vaultmaven.diagnostics.Diagnostics;
import io.github.vaultmaven.diagnostics.SourceRange;
import io.github.vaultmaven.diagnostics.Wording;
import io.github.vaultmaven.expression.Expression;
import io.github.vaultmaven.model.Calendar;
import io.github.vaultmaven.model.Dimension;
import io.github.vaultmaven.model.Fact;
import io.github.vaultmaven.model.MartColumn;
import io.github.vaultmaven.model.SnapshotControl;
import io.github.vaultmaven.spec.FactSpec;
import io.github.vaultmaven.spec.Located;
import io.github.vaultmaven.type.DataType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Resolves the dimensions of a fact, and the event dates at which they are looked at. */
final class FactRoles {

    static final String ROLE_KEY = "role-key";
    static final String ROLE_TIME = "role-time";

    private final FactBase base;
    private final MartScope scope;
    private final FactMeasures measures;
    private final Lookup<Dimension> dimensions;
    private final Lookup<Calendar> calendars;
    private final Diagnostics diagnostics;
    private final List<Fact.Role> roles = new ArrayList<>();
    private final Map<String, MartColumn> events = new LinkedHashMap<>();
    private final Set<String> aliases = new LinkedHashSet<>();

    FactRoles(
            FactBase base,
            MartScope scope,
            FactMeasures measures,
            Map<String, Optional<Dimension>> dimensions,
            Map<String, Optional<Calendar>> calendars,
            Diagnostics diagnostics) {
        this.base = base;
        this.scope = scope;
        this.measures = measures;
        this.dimensions = new Lookup<>("a dimension", dimensions, diagnostics);
        this.calendars = new Lookup<>("a calendar", calendars, diagnostics);
        this.diagnostics = diagnostics;
    }

    void add(FactSpec.Role role) {
        Optional<? extends Fact.Target> target = role.calendar()
                ? calendars.find(role.dimension()).flatMap(c -> day(role, c))
                : dimensions.find(role.dimension()).flatMap(d -> member(role, d));
        String name = role.name().value();
        target.ifPresent(t -> roles.add(new Fact.Role(name, name + "_key", t)));
    }

    private Optional<Fact.Target.Day> day(FactSpec.Role role, Calendar calendar) {
        if (role.asOf().isEmpty()) {
            report(ROLE_TIME, role.name().range(), "the role " + quoted(role) + " needs `date`", "");
            return Optional.empty();
        }
        Located<String> date = role.asOf().get();
        if (base.base().snapshots()
                && (date.value().equals("snapshot") || date.value().equals(SnapshotControl.TIMESTAMP))) {
            return Optional.of(new Fact.Target.Day(calendar, SnapshotControl.TIMESTAMP));
        }
        return event(date).map(column -> new Fact.Target.Day(calendar, column));
    }

    private Optional<Fact.Target.Member> member(FactSpec.Role role, Dimension dimension) {
        Optional<Fact.AsOf> asOf = asOf(role, dimension);
        return key(role, dimension)
                .filter(k -> isOfUnit(role, k))
                .map(FactBase.HubReference::column)
                .flatMap(key -> asOf.map(a -> new Fact.Target.Member(dimension, key, a)));
    }

    /** The key that is named; else the base's only key of that hub, or that of the member which is called as the role. */
    private Optional<FactBase.HubReference> key(FactSpec.Role role, Dimension dimension) {
        List<FactBase.HubReference> keys = base.keys().stream()
                .filter(k -> k.hub().equals(dimension.hub().relation()))
                .toList();
        if (role.member().isPresent() && !keys.isEmpty()) {
            var known = new TreeMap<String, Optional<FactBase.HubReference>>();
            keys.forEach(k -> known.put(k.role(), Optional.of(k)));
            return new Lookup<>("a member here", known, diagnostics)
                    .find(role.member().get());
        }
        Optional<FactBase.HubReference> key = keys.size() == 1
                ? Optional.of(keys.get(0))
                : keys.stream()
                        .filter(k -> k.role().equals(role.name().value()))
                        .findFirst();
        if (key.isEmpty()) {
            String what = keys.isEmpty() ? "no key" : keys.size() + " keys";
            report(
                    ROLE_KEY,
                    role.dimension().range(),
                    Wording.quote(base.base().relation()) + " has " + what + " of "
                            + Wording.quote(dimension.hub().relation()) + ", the hub of the dimension "
                            + Wording.quote(dimension.entity()),
                    keys.isEmpty()
                            ? base.base().snapshots() ? "a bridge along links that lead to it has one" : ""
                            : "write as `member` one of "
                                    + keys.stream()
                                            .map(k -> Wording.quote(k.role()))
                                            .collect(Collectors.joining(", ")));
        }
        return key;
    }

    private boolean isOfUnit(FactSpec.Role role, FactBase.HubReference key) {
        boolean good = !base.isCoarser() || base.unit().contains(key.column());
        if (!good) {
            report(
                    ROLE_KEY,
                    role.dimension().range(),
                    "a unit of this fact has several keys of " + Wording.quote(key.role()),
                    "add it to `per`, or leave the role out");
        }
        return good;
    }

    private Optional<Fact.AsOf> asOf(FactSpec.Role role, Dimension dimension) {
        boolean snapshots = base.base().snapshots();
        String written = role.asOf().map(Located::value).orElse(snapshots ? "snapshot" : "");
        if (written.equals("today") || written.isEmpty() && dimension.type() == Dimension.Type.SCD1) {
            return Optional.of(new Fact.AsOf.Today());
        }
        if (written.equals("snapshot") && snapshots) {
            return Optional.of(new Fact.AsOf.Snapshot());
        }
        if (written.isEmpty() || written.equals("snapshot")) {
            report(
                    ROLE_TIME,
                    role.asOf().map(Located::range).orElse(role.name().range()),
                    written.isEmpty()
                            ? "the role " + quoted(role) + " needs `as_of`: its dimension has several rows per key"
                            : "the rows of this fact have no snapshot",
                    "name an event date, or write `as_of: today`");
            return Optional.empty();
        }
        return event(role.asOf().orElseThrow()).map(Fact.AsOf.Event::new);
    }

    /** A measure, or an expression that becomes a column of the fact. */
    private Optional<String> event(Located<String> written) {
        Optional<Fact.Measure> measure = measures.find(written.value());
        if (measure.isPresent()) {
            return Optional.of(written.value()).filter(m -> isTime(measure.get().type(), written));
        }
        if (base.isCoarser()) {
            report(
                    ROLE_TIME,
                    written.range(),
                    Wording.quote(written.value()) + " may differ between the rows of a unit",
                    "name a measure that aggregates it");
            return Optional.empty();
        }
        return scope.value(new LocatedText(written))
                .filter(v -> isTime(v.type(), written) && isUntreated(v, written))
                .map(v -> column(written.value(), v));
    }

    /** A treated value is no date any more. */
    private boolean isUntreated(MartValue value, Located<String> written) {
        if (value.isTreated()) {
            report(
                    FactMeasures.TREATED_VALUE,
                    written.range(),
                    Wording.quote(written.value()) + " would show personal data that is treated",
                    "use another date");
        }
        return !value.isTreated();
    }

    private boolean isTime(DataType type, Located<String> written) {
        boolean good = type instanceof DataType.Date || type instanceof DataType.Timestamp;
        if (!good) {
            report(
                    ROLE_TIME,
                    written.range(),
                    Wording.quote(written.value()) + " is " + type + ", not a date or timestamp",
                    "");
        }
        return good;
    }

    /** A column is called as itself, or with its satellite where two would have one name; an expression as written. */
    private String column(String written, MartValue value) {
        Expression expression = value.expression();
        String name = NamePattern.identifier(written);
        if (expression instanceof Expression.Column column) {
            String alias = value.aliases().iterator().next();
            String plain = column.name().folded();
            expression = MartScope.unquoted(alias, plain);
            MartColumn known = events.get(plain);
            name = known == null || known.expression().equals(expression) ? plain : alias + "_" + plain;
        }
        events.put(name, MartColumn.of(name, value.type(), expression));
        aliases.addAll(value.aliases());
        return name;
    }

    private static String quoted(FactSpec.Role role) {
        return Wording.quote(role.name().value());
    }

    private void report(String id, SourceRange range, String message, String help) {
        diagnostics.error(id, range, message, help);
    }

    boolean isComplete(FactSpec spec) {
        return roles.size() == spec.dimensions().size();
    }

    List<Fact.Role> roles() {
        return roles;
    }

    /** Event dates as columns. */
    List<MartColumn> attributes() {
        return List.copyOf(events.values());
    }

    /** What they read. */
    Set<String> aliases() {
        return aliases;
    }
}
