// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.model.resolve;

import io.github.vaultmaven.diagnostics.Diagnostics;
import io.github.vaultmaven.diagnostics.SourceRange;
import io.github.vaultmaven.diagnostics.Wording;
import io.github.vaultmaven.model.MartBase;
import io.github.vaultmaven.spec.FactSpec;
import io.github.vaultmaven.spec.Located;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Resolves what a fact has one row for: a row of its base, or the members that {@code per} names. */
final class FactUnit {

    static final String FACT_UNIT = "fact-unit";

    private final FactSpec spec;
    private final Diagnostics diagnostics;

    FactUnit(FactSpec spec, Diagnostics diagnostics) {
        this.spec = spec;
        this.diagnostics = diagnostics;
    }

    /** The base with the unit of the fact; nothing after findings. */
    Optional<FactBase> of(FactBase base) {
        return spec.per().isEmpty()
                ? Optional.of(base)
                : coarser(base, spec.per().get());
    }

    private Optional<FactBase> coarser(FactBase base, List<Located<String>> per) {
        boolean aggregates =
                spec.measures().stream().anyMatch(m -> m.aggregate().isPresent());
        if (per.isEmpty() || !aggregates) {
            SourceRange place = per.isEmpty() ? spec.name().range() : per.get(0).range();
            diagnostics.error(
                    FACT_UNIT,
                    place,
                    per.isEmpty()
                            ? "`per` of the fact " + Wording.quote(spec.name().value()) + " names no member"
                            : "a unit has several rows, so every measure needs `aggregate`",
                    "");
            return Optional.empty();
        }
        var known = new TreeMap<String, Optional<String>>();
        base.keys().forEach(k -> known.put(k.role(), Optional.of(k.column())));
        var unit = new ArrayList<String>();
        for (Located<String> member : per) {
            new Lookup<>("a member here", known, diagnostics)
                    .find(member)
                    .filter(k -> !unit.contains(k))
                    .ifPresent(unit::add);
        }
        return unit.size() == per.size() ? Optional.of(with(base, unit)) : Optional.empty();
    }

    private static FactBase with(FactBase base, List<String> unit) {
        MartBase all = base.base();
        var keyed = new MartBase(all.alias(), all.relation(), all.allKeys(), all.columns(), List.of(), all.snapshots());
        boolean whole = unit.containsAll(all.keys());
        return whole ? base : new FactBase(keyed, List.of(), base.candidates(), base.keys(), unit);
    }
}
