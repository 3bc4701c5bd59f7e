// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.model.resolve;

import io.github.vaultmaven.model.Attribute;
import io.github.vaultmaven.model.Structure;
import io.github.vaultmaven.model.Treatment;
import io.github.vaultmaven.model.VaultQuery;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What columns of queries take over from the attributes that they are made of: personal data that is masked or hashed stays
 * so in what is computed from it. Of a query in the words of an engine it is not known what a column is made of, so each
 * takes over from all that the query reads.
 */
final class InheritedTreatments {

    private final Map<String, List<Attribute>> attributes = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    /** @param structures what queries may read */
    InheritedTreatments(Collection<Structure> structures) {
        structures.forEach(structure -> attributes.put(structure.name(), Attribute.keptBy(structure)));
    }

    /**
     * What a column takes over.
     *
     * @param pii class of personal data, or an empty string
     * @param treatment what marts do about it; it is not split off again
     */
    record Inherited(String pii, Treatment treatment) {}

    /** Of a column of the results of a document's queries. */
    Inherited of(String column, List<QueryResult> results) {
        List<Attribute> read =
                results.stream().flatMap(result -> read(column, result)).toList();
        Treatment treatment =
                read.stream().map(Attribute::treatment).filter(Treatment::hides).reduce(Treatment.NONE, Treatment::and);
        String pii = read.stream()
                .map(Attribute::pii)
                .filter(name -> !name.isEmpty() && !name.equals("none"))
                .findFirst()
                .orElse("");
        return new Inherited(pii, treatment);
    }

    private Stream<Attribute> read(String column, QueryResult result) {
        if (result.query() instanceof VaultQuery.Checked checked) {
            return new QueryLineage(checked.objects())
                    .of(checked.tree()).getOrDefault(column.toLowerCase(java.util.Locale.ROOT), List.of()).stream()
                            .flatMap(read -> attributes.getOrDefault(read.object(), List.of()).stream()
                                    .filter(a -> a.name().equalsIgnoreCase(read.column())));
        }
        return result.query().reads().stream().flatMap(object -> attributes.getOrDefault(object, List.of()).stream());
    }
}
