// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.model;

import io.github.vaultmaven.model.rule.DeclaredRule;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What a set of specs means: the input of every generator.
 *
 * @param name name of the vault
 * @param hash how keys and payloads are hashed
 * @param columns names of the columns that every relation carries
 * @param folders where models of dbt are
 * @param sources the source tables, by full name
 * @param stagings one per mapping, by name
 * @param structures everything else, in an order in which each stands behind what it refers to
 * @param rules what specs say must be true of rows
 * @param retentions how long structures keep what their loads remember; those that are not named keep all
 * @param uses models of the same build whose structures this one names; they are loaded before it
 */
public record VaultModel(
        String name,
        HashSettings hash,
        TechnicalColumns columns,
        Folders folders,
        List<SourceTable> sources,
        List<Staging> stagings,
        List<Structure> structures,
        List<DeclaredRule> rules,
        List<Retention> retentions,
        List<VaultModel> uses) {

    public VaultModel {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(hash, "hash");
        Objects.requireNonNull(columns, "columns");
        Objects.requireNonNull(folders, "folders");
        sources = List.copyOf(sources);
        stagings = List.copyOf(stagings);
        structures = List.copyOf(structures);
        rules = List.copyOf(rules);
        retentions = List.copyOf(retentions);
        uses = List.copyOf(uses);
    }

    /** A model that uses no other, keeps everything and has the default folders. */
    public VaultModel(
            String name,
            HashSettings hash,
            TechnicalColumns columns,
            List<SourceTable> sources,
            List<Staging> stagings,
            List<Structure> structures,
            List<DeclaredRule> rules) {
        this(name, hash, columns, Folders.DEFAULT, sources, stagings, structures, rules, List.of(), List.of());
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

    /** This model with other declared rules. */
    public VaultModel withRules(List<DeclaredRule> others) {
        return new VaultModel(name, hash, columns, folders, sources, stagings, structures, others, retentions, uses);
    }

    /** How long a structure keeps what its load remembers. */
    public Retention retention(String structure) {
        return retentions.stream()
                .filter(retention -> retention.structure().equals(structure))
                .findFirst()
                .orElse(Retention.endless(structure));
    }

    /** This model with the structures of all models that it uses, directly or not, before its own; for look-ups. */
    public VaultModel whole() {
        if (uses.isEmpty()) {
            return this;
        }
        Set<Structure> all = new LinkedHashSet<>();
        uses.forEach(model -> all.addAll(model.whole().structures()));
        all.addAll(structures);
        return new VaultModel(
                name, hash, columns, folders, sources, stagings, new ArrayList<>(all), rules, retentions, uses);
    }
}
