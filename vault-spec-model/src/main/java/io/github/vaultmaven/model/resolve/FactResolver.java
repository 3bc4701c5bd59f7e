// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.model.resolve;

import io.github.vaultmaven.diagnostics.Diagnostics;
import io.github.vaultmaven.diagnostics.SourceRange;
import io.github.vaultmaven.diagnostics.Wording;
import io.github.vaultmaven.expression.Expression;
import io.github.vaultmaven.model.Attribute;
import io.github.vaultmaven.model.Calendar;
import io.github.vaultmaven.model.Dimension;
import io.github.vaultmaven.model.Fact;
import io.github.vaultmaven.model.MartColumn;
import io.github.vaultmaven.model.MartSatellite;
import io.github.vaultmaven.spec.FactSpec;
import io.github.vaultmaven.spec.NameConvention;
import io.github.vaultmaven.spec.WrittenText;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Resolves facts. */
final class FactResolver {

    static final String FACT_ROWS = "fact-rows";

    private final FactBases bases;
    private final Map<String, Optional<Dimension>> dimensions;
    private final Map<String, Optional<Calendar>> calendars;
    private final Context context;
    private final Diagnostics diagnostics;

    FactResolver(
            FactBases bases,
            Map<String, Optional<Dimension>> dimensions,
            Map<String, Optional<Calendar>> calendars,
            Context context) {
        this.bases = bases;
        this.dimensions = dimensions;
        this.calendars = calendars;
        this.context = context;
        this.diagnostics = context.diagnostics();
    }

    /** A fact, or nothing after findings. */
    Optional<Fact> resolve(FactSpec spec) {
        return bases.find(spec)
                .flatMap(base -> new FactUnit(spec, diagnostics).of(base))
                .flatMap(base -> resolve(spec, base));
    }

    private Optional<Fact> resolve(FactSpec written, FactBase base) {
        FactSpec spec = FactWords.understood(written, scope(written, base));
        MartScope scope = scope(spec, base);
        var measures = new FactMeasures(spec, scope, diagnostics);
        var roles = new FactRoles(base, scope, measures, dimensions, calendars, diagnostics);
        spec.dimensions().forEach(roles::add);
        Optional<MartValue> filter = spec.filter().flatMap(scope::condition);
        boolean complete = measures.isComplete(spec)
                && roles.isComplete(spec)
                && filter.isPresent() == spec.filter().isPresent();
        if (!complete) {
            return Optional.empty();
        }
        Set<String> aliases = new LinkedHashSet<>(measures.aliases());
        aliases.addAll(roles.aliases());
        filter.ifPresent(f -> aliases.addAll(f.aliases()));
        List<MartSatellite> satellites = scope.used(aliases).stream()
                .map(s -> reaching(spec, s, measures))
                .toList();
        return keepsItsGrain(spec, satellites, measures, roles)
                ? Optional.of(fact(spec, base, satellites, filter.map(MartValue::expression), measures, roles))
                : Optional.empty();
    }

    private MartScope scope(FactSpec spec, FactBase base) {
        return new MartScope(base.base(), base.candidates(), texts(spec), context);
    }

    private static List<WrittenText> texts(FactSpec spec) {
        var texts = new ArrayList<WrittenText>();
        spec.filter().ifPresent(texts::add);
        spec.measures().forEach(m -> m.expression().ifPresent(texts::add));
        spec.dimensions().forEach(d -> d.asOf().ifPresent(t -> texts.add(new LocatedText(t))));
        return texts;
    }

    /** Milestones are found in the whole history. */
    private static MartSatellite reaching(FactSpec spec, MartSatellite satellite, FactMeasures measures) {
        boolean history = spec.kind().value() == FactSpec.Kind.ACCUMULATING
                && measures.aggregates()
                && measures.aliases().contains(satellite.alias());
        return history ? satellite.reaching(MartSatellite.Reach.HISTORY) : satellite;
    }

    private boolean keepsItsGrain(
            FactSpec spec, List<MartSatellite> satellites, FactMeasures measures, FactRoles roles) {
        List<String> several = satellites.stream()
                .filter(MartSatellite::isSeveral)
                .map(MartSatellite::alias)
                .toList();
        if (several.isEmpty()) {
            return true;
        }
        String alias = Wording.quote(several.get(0));
        SourceRange place = spec.name().range();
        if (several.size() > 1) {
            return report(
                    place,
                    alias + " and " + Wording.quote(several.get(1))
                            + " have several rows per unit and would multiply each other",
                    "make a fact of each");
        }
        if (!measures.aggregates()) {
            return report(place, alias + " has several rows per unit, so every measure needs `aggregate`", "");
        }
        if (roles.aliases().contains(several.get(0))) {
            return report(place, alias + " has several rows per unit, so it has no event date of the unit", "");
        }
        return measures.aliases().stream().allMatch(several::contains)
                || report(
                        place,
                        alias + " has several rows per unit, so that other values would be counted several times",
                        "take all measures from it, or make a second fact");
    }

    private boolean report(SourceRange range, String message, String help) {
        diagnostics.error(FACT_ROWS, range, message, help);
        return false;
    }

    private Fact fact(
            FactSpec spec,
            FactBase base,
            List<MartSatellite> satellites,
            Optional<Expression> filter,
            FactMeasures measures,
            FactRoles roles) {
        var attributes = new ArrayList<MartColumn>();
        for (Attribute part : base.parts()) {
            attributes.add(MartColumn.of(
                    part.name(), part.type(), MartScope.column(base.base().alias(), part.name())));
        }
        attributes.addAll(roles.attributes());
        String name = spec.name().value();
        return new Fact(
                name,
                context.conventions().name(NameConvention.FACT, "name", name),
                Fact.Kind.valueOf(spec.kind().value().name()),
                base.base(),
                base.unit(),
                satellites,
                filter,
                attributes,
                measures.measures(),
                roles.roles(),
                false,
                Origins.of(spec.range(), spec.about()));
    }
}
