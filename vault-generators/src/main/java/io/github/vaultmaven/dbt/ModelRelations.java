// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.dbt;

import io.github.vaultmaven.dialect.Dialect;
import io.github.vaultmaven.model.SourceTable;
import io.github.vaultmaven.plan.Statement;
import io.github.vaultmaven.template.ControlRelations;
import io.github.vaultmaven.template.RelationNames;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How a model of dbt names what it reads, so that dbt knows what must be built before it. Remembers which results of the
 * same load were asked for.
 */
public final class ModelRelations implements RelationNames {

    private final Places places;
    private final String self;
    private final String selfText;
    private final Set<String> works;
    private final List<String> later;
    private final List<String> reads;
    private final Set<String> asked = new LinkedHashSet<>();

    /**
     * @param places where relations of the project are
     * @param model the model whose queries are printed
     * @param selfText how it names itself
     */
    public ModelRelations(Places places, DbtModel model, String selfText) {
        this.places = places;
        this.self = model.name();
        this.selfText = selfText;
        this.works = Set.copyOf(
                model.works().stream().map(Statement::target).map(r -> r.name()).toList());
        this.later = model.later();
        this.reads = model.reads();
    }

    /** For queries that belong to no model, as those of tests. */
    public ModelRelations(Places places) {
        this.places = places;
        this.self = "";
        this.selfText = "";
        this.works = Set.of();
        this.later = List.of();
        this.reads = List.of();
    }

    @Override
    public String of(String relation) {
        if (works.contains(relation)) {
            asked.add(relation);
            return relation;
        }
        if (relation.equals(self)) {
            return selfText;
        }
        List<String> told = reads.stream().filter(places.told()::containsKey).toList();
        if (relation.equals(ControlRelations.DELIVERY_LIST) && !told.isEmpty()) {
            return Jinja.print(
                    "vault_told([" + told.stream().map(Jinja::quoted).collect(Collectors.joining(", ")) + "])");
        }
        return later.contains(relation)
                ? Jinja.print("vault_stored(" + Jinja.quoted(relation) + ")")
                : places.of(relation);
    }

    @Override
    public String of(SourceTable table, Dialect dialect) {
        return Places.source(table);
    }

    /** Results of the same load that were asked for since it was made. */
    public Set<String> asked() {
        return asked;
    }

    /**
     * Where relations are that a model does not build itself.
     *
     * @param landed source tables by the relation that their files land in
     * @param control relations by which runs know themselves
     * @param foreign names of sources by the relations of other models that they hold
     * @param told full names of source tables by their stagings, of those that remember which deliveries were told when they
     *     were built: what judges absence must not count a delivery that its staging has not seen
     */
    public record Places(
            Map<String, SourceTable> landed,
            Set<String> control,
            Map<String, String> foreign,
            Map<String, String> told) {

        String of(String relation) {
            if (control.contains(relation)) {
                return Jinja.print("vault_control(" + Jinja.quoted(relation) + ")");
            }
            SourceTable table = landed.get(relation);
            if (table != null) {
                return source(table);
            }
            String holder = foreign.get(relation);
            return holder == null
                    ? Jinja.print("ref(" + Jinja.quoted(relation) + ")")
                    : Jinja.print("source(" + Jinja.quoted(holder) + ", " + Jinja.quoted(relation) + ")");
        }

        private static String source(SourceTable table) {
            return Jinja.print("source(" + Jinja.quoted(table.source()) + ", " + Jinja.quoted(table.name()) + ")");
        }
    }
}
