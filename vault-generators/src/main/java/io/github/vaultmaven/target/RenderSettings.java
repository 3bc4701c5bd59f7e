// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.target;

import io.github.vaultmaven.dialect.Dialect;
import io.github.vaultmaven.hash.HashProfile;
import io.github.vaultmaven.template.Templates;
import java.util.Map;

/**
 * What a target renders with.
 *
 * @param dialect the engine
 * @param hash the hash profile of the vault
 * @param exact a profile that tells every two rows apart, for rejects
 * @param templates the templates, a project's own included
 * @param generator name and version that made the files
 * @param options what only some targets know, by name, such as {@code dbt.semantic}
 */
public record RenderSettings(
        Dialect dialect,
        HashProfile hash,
        HashProfile exact,
        Templates templates,
        String generator,
        Map<String, String> options) {

    public RenderSettings {
        options = Map.copyOf(options);
    }

    /** Settings that say nothing to some targets alone. */
    public RenderSettings(Dialect dialect, HashProfile hash, HashProfile exact, Templates templates, String generator) {
        this(dialect, hash, exact, templates, generator, Map.of());
    }
}
