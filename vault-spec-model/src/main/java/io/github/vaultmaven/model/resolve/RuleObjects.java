// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.model.resolve;

import io.github.vaultmaven.model.Reference;
import io.github.vaultmaven.model.Structure;
import io.github.vaultmaven.model.TechnicalColumns;
import io.github.vaultmaven.type.DataType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The relations that rules may look into: all structures of the vault, the business vault and the access layer. Their
 * columns are told when a rule first asks.
 */
final class RuleObjects {

    private final List<Structure> structures;
    private final TechnicalColumns technical;
    private boolean told;
    private final Map<String, Map<String, RuleColumn>> columns = new TreeMap<>();
    private final Map<String, Map<String, DataType>> queried = new TreeMap<>();

    RuleObjects(List<Structure> structures, TechnicalColumns technical) {
        this.structures = List.copyOf(structures);
        this.technical = technical;
    }

    private void tell() {
        told = true;
        for (Structure structure : structures) {
            Map<String, DataType> types = new VaultColumns(technical).of(structure);
            Map<String, RuleColumn> ruled = RuleColumns.of(structure, technical);
            if (!ruled.isEmpty()) {
                columns.put(structure.name(), ruled);
            }
            Map<String, DataType> all = types.isEmpty() ? typesOf(ruled) : types;
            if (!all.isEmpty()) {
                queried.put(structure.name(), all);
            }
        }
    }

    private static Map<String, DataType> typesOf(Map<String, RuleColumn> columns) {
        var types = new LinkedHashMap<String, DataType>();
        columns.values().forEach(c -> types.put(c.name(), c.type()));
        return types;
    }

    /** Columns of each relation. */
    Map<String, Map<String, RuleColumn>> columns() {
        if (!told) {
            tell();
        }
        return columns;
    }

    /** What queries see of each relation. */
    Map<String, Map<String, DataType>> queried() {
        if (!told) {
            tell();
        }
        return queried;
    }

    /** The structures. */
    List<Structure> structures() {
        return structures;
    }

    /** The reference of that name. */
    Optional<Reference> reference(String name) {
        return structures.stream()
                .filter(Reference.class::isInstance)
                .map(Reference.class::cast)
                .filter(r -> r.entity().equals(name))
                .findFirst();
    }

    /** Names of all references. */
    List<String> references() {
        return structures.stream()
                .filter(Reference.class::isInstance)
                .map(Structure::entity)
                .toList();
    }
}
