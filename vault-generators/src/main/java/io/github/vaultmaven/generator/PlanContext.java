package io.github.vaultmaven.generator;

import io.github.vaultmaven.dialect.Dialect;
import io.github.vaultmaven.hash.HashProfile;
import io.github.vaultmaven.model.TechnicalColumns;
import io.github.vaultmaven.model.VaultModel;

/**
 * What a generator may ask while it plans.
 *
 * @param model the whole model, for look-ups
 * @param dialect what the engine can do; not how it spells
 * @param hash the hash profile in force
 */
public record PlanContext(VaultModel model, Dialect dialect, HashProfile hash) {

    /** Names of the columns that every relation carries. */
    public TechnicalColumns columns() {
        return model.columns();
    }
}
