package io.github.vaultmaven.model;

import io.github.vaultmaven.model.rule.DeclaredRule;
import java.util.List;
import java.util.Objects;

/**
 * What a set of specs means: the input of every generator.
 *
 * @param name name of the vault
 * @param hash how keys and payloads are hashed
 * @param columns names of the columns that every relation carries
 * @param sources the source tables, by full name
 * @param stagings one per mapping, by name
 * @param structures everything else, in an order in which each stands behind what it refers to
 * @param rules what specs say must be true of rows
 */
public record VaultModel(
        String name,
        HashSettings hash,
        TechnicalColumns columns,
        List<SourceTable> sources,
        List<Staging> stagings,
        List<Structure> structures,
        List<DeclaredRule> rules) {

    public VaultModel {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(hash, "hash");
        Objects.requireNonNull(columns, "columns");
        sources = List.copyOf(sources);
        stagings = List.copyOf(stagings);
        structures = List.copyOf(structures);
        rules = List.copyOf(rules);
    }

    /** A model without declared rules. */
    public VaultModel(
            String name,
            HashSettings hash,
            TechnicalColumns columns,
            List<SourceTable> sources,
            List<Staging> stagings,
            List<Structure> structures) {
        this(name, hash, columns, sources, stagings, structures, List.of());
    }
}
