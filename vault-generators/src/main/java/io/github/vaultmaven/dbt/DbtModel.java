// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.dbt;

import io.github.vaultmaven.model.Origin;
import io.github.vaultmaven.plan.Relation;
import io.github.vaultmaven.plan.Statement;
import java.util.List;
import java.util.Optional;

/**
 * A relation that dbt builds, and all that its model is printed from.
 *
 * @param layer layer of its step
 * @param kind kind of structure
 * @param object the structure
 * @param entity entity, link or mart that it belongs to
 * @param origin where the structure was declared
 * @param reads persistent relations of other steps that its step reads
 * @param relation what is built
 * @param built how dbt builds it
 * @param seeds rows that it holds from the start
 * @param works queries of the step that live for one load, each before those that read it; the model may need some of them
 * @param stale conditions by which rows go before new ones come
 * @param rows queries whose rows it gets
 * @param earlier relations of the same structure that are built before it
 * @param later relations of the same structure that are built behind it; what it reads of them is what is stored
 */
public record DbtModel(
        String layer,
        String kind,
        String object,
        String entity,
        Origin origin,
        List<String> reads,
        Relation relation,
        Built built,
        List<Statement> seeds,
        List<Statement> works,
        List<Statement> stale,
        List<Statement> rows,
        List<String> earlier,
        List<String> later) {

    /** How dbt builds a relation. */
    public enum Built {
        /** Rows are added. */
        APPEND,
        /** The query's rows are its only rows. */
        TABLE,
        /** A stored query. */
        VIEW
    }

    public DbtModel {
        reads = List.copyOf(reads);
        seeds = List.copyOf(seeds);
        works = List.copyOf(works);
        stale = List.copyOf(stale);
        rows = List.copyOf(rows);
        earlier = List.copyOf(earlier);
        later = List.copyOf(later);
    }

    /** The result of that name that lives for one load. */
    public Optional<Statement> work(String name) {
        return works.stream().filter(w -> w.target().name().equals(name)).findFirst();
    }

    /** Name of the model, which is that of the relation. */
    public String name() {
        return relation.name();
    }
}
