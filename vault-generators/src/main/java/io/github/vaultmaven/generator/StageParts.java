// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.generator;

import io.github.vaultmaven.expression.ColumnReferences;
import io.github.vaultmaven.model.LoadTimestamp;
import io.github.vaultmaven.model.SourceStep;
import io.github.vaultmaven.model.SourceTable;
import io.github.vaultmaven.model.Staging;
import io.github.vaultmaven.plan.Landing;
import io.github.vaultmaven.plan.StagePart;
import io.github.vaultmaven.plan.VaultLookup;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Plans the parts of a staging's query: flatten and derive, then the filter, then number and join. */
final class StageParts {

    private final PlanContext context;
    private final List<StagePart> parts = new ArrayList<>();
    private final List<VaultLookup> lookups = new ArrayList<>();

    private StageParts(PlanContext context) {
        this.context = context;
    }

    /** The parts of a staging; the last one has its rows. */
    static StageParts of(Staging staging, PlanContext context) {
        var planned = new StageParts(context);
        planned.rows("", staging.table());
        int number = 0;
        for (SourceStep.Join join : staging.table().joins()) {
            Optional<String> unmatched = join.unmatched() == SourceStep.Unmatched.REJECT
                    ? Optional.of(staging.unmatchedColumn(join))
                    : Optional.empty();
            planned.join(++number, staging.table(), join, unmatched);
        }
        return planned;
    }

    /** The parts, each behind those that it reads. */
    List<StagePart> parts() {
        return List.copyOf(parts);
    }

    /** Relations of the vault that they read. */
    List<String> reads() {
        return lookups.stream().flatMap(l -> l.reads().stream()).distinct().toList();
    }

    /** Rows of one table, up to its joins. */
    private void rows(String prefix, SourceTable table) {
        Optional<String> landing = table.files().isPresent() ? Optional.of(Landing.relation(table)) : Optional.empty();
        boolean landed = landing.isPresent() && !(table.loadTimestamp() instanceof LoadTimestamp.OfColumn);
        add(new StagePart.Read(prefix + "delivered", table, landing, landed));
        add(new StagePart.Parse(prefix + "parsed", table, last(), landed));
        add(new StagePart.Time(prefix + "timed", table, last(), landed));
        int flattened = 0;
        for (SourceStep.Flatten step : steps(table, SourceStep.Flatten.class)) {
            flattened++;
            add(new StagePart.Open(prefix + "opened_" + flattened, table, last(), step, flattened));
            add(new StagePart.Elements(prefix + "elements_" + flattened, table, last(), step, flattened));
            add(new StagePart.Texts(prefix + "texts_" + flattened, table, last(), step, flattened));
            add(new StagePart.Flat(prefix + "flat_" + flattened, table, last(), step, flattened));
        }
        derived(prefix, table);
        table.filter()
                .ifPresent(condition -> add(new StagePart.Filtered(prefix + "filtered", table, last(), condition)));
        int numbered = 0;
        for (SourceStep.Number step : steps(table, SourceStep.Number.class)) {
            add(new StagePart.Numbered(prefix + "numbered_" + ++numbered, table, last(), step));
        }
    }

    /** A new part wherever a column names one of the part that is being filled. */
    private void derived(String prefix, SourceTable table) {
        var together = new ArrayList<SourceStep.Derive>();
        int number = 0;
        for (SourceStep.Derive step : steps(table, SourceStep.Derive.class)) {
            if (together.stream().anyMatch(before -> names(step, before.column().name()))) {
                add(new StagePart.Derived(prefix + "derived_" + ++number, table, last(), together));
                together.clear();
            }
            together.add(step);
        }
        if (!together.isEmpty()) {
            add(new StagePart.Derived(prefix + "derived_" + ++number, table, last(), together));
        }
    }

    private static boolean names(SourceStep.Derive step, String column) {
        return ColumnReferences.of(step.expression()).stream()
                .anyMatch(reference -> reference.name().matches(column));
    }

    private void join(int number, SourceTable table, SourceStep.Join join, Optional<String> unmatched) {
        String rows = last();
        if (join.target() instanceof SourceStep.Target.SameDelivery same) {
            SourceTable other = context.table(same.table())
                    .orElseThrow(() -> new IllegalStateException("No source table `" + same.table() + "`."));
            rows("other_" + number + "_", other);
            add(new StagePart.Partners("partners_" + number, other, last(), join));
            add(new StagePart.Joined("joined_" + number, table, rows, last(), other, join, unmatched));
            return;
        }
        VaultLookup lookup = VaultLookups.of(join, context);
        lookups.add(lookup);
        add(new StagePart.Wanted("wanted_" + number, table, rows, lookup));
        add(new StagePart.Known("known_" + number, table, last(), lookup));
        String known = last();
        var states = new ArrayList<String>();
        for (VaultLookup.Side satellite : lookup.satellites()) {
            states.add("state_" + number + "_" + (states.size() + 1));
            add(new StagePart.State(states.get(states.size() - 1), table, known, satellite, lookup));
        }
        add(new StagePart.Found("partners_" + number, table, known, states, lookup));
        add(new StagePart.Looked("joined_" + number, table, rows, last(), lookup, unmatched));
    }

    private static <T extends SourceStep> List<T> steps(SourceTable table, Class<T> kind) {
        return table.steps().isEmpty()
                ? List.of()
                : table.steps().stream()
                        .filter(kind::isInstance)
                        .map(kind::cast)
                        .toList();
    }

    private void add(StagePart part) {
        parts.add(part);
    }

    private String last() {
        return parts.get(parts.size() - 1).name();
    }
}
