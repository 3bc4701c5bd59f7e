// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.generator;

import io.github.vaultmaven.dialect.Dialect;
import io.github.vaultmaven.hash.HashProfile;
import io.github.vaultmaven.model.SourceTable;
import io.github.vaultmaven.model.Structure;
import io.github.vaultmaven.model.TechnicalColumns;
import io.github.vaultmaven.model.VaultModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a generator may ask while it plans. */
public final class PlanContext {

    private final VaultModel model;
    private final Dialect dialect;
    private final HashProfile hash;
    private Index index;

    /**
     * @param model the whole model, for look-ups
     * @param dialect what the engine can do; not how it spells
     * @param hash the hash profile in force
     */
    public PlanContext(VaultModel model, Dialect dialect, HashProfile hash) {
        this.model = model;
        this.dialect = dialect;
        this.hash = hash;
    }

    /** What is looked up, made when somebody first asks: most models are outlined without. */
    private synchronized Index index() {
        if (index == null) {
            index = new Index(model);
        }
        return index;
    }

    /** Structures and tables of a model by their names. */
    private static final class Index {

        private final Map<String, Structure> byName = new HashMap<>();
        private final Map<String, List<Structure>> byEntity = new HashMap<>();
        private final Map<String, SourceTable> tables = new HashMap<>();

        Index(VaultModel model) {
            for (Structure structure : model.structures()) {
                byName.putIfAbsent(structure.name(), structure);
                byEntity.computeIfAbsent(structure.entity(), name -> new ArrayList<>())
                        .add(structure);
            }
            model.sources().forEach(table -> tables.putIfAbsent(table.fullName(), table));
        }
    }

    /** The whole model. */
    public VaultModel model() {
        return model;
    }

    /** What the engine can do; not how it spells. */
    public Dialect dialect() {
        return dialect;
    }

    /** The hash profile in force. */
    public HashProfile hash() {
        return hash;
    }

    /** Names of the columns that every relation carries. */
    public TechnicalColumns columns() {
        return model.columns();
    }

    /** The structure whose relation has that name, if there is one and it is of that kind. */
    public <T extends Structure> Optional<T> structure(Class<T> kind, String name) {
        return Optional.ofNullable(index().byName.get(name))
                .filter(kind::isInstance)
                .map(kind::cast);
    }

    /** The structures of a kind that belong to an entity, in the order of the model. */
    public <T extends Structure> List<T> ofEntity(Class<T> kind, String entity) {
        return index().byEntity.getOrDefault(entity, List.of()).stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    /** The source table of that full name, if there is one. */
    public Optional<SourceTable> table(String fullName) {
        return Optional.ofNullable(index().tables.get(fullName));
    }
}
