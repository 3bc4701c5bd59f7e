// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.target;

import io.github.vaultmaven.dialect.Dialect;
import io.github.vaultmaven.hash.HashProfile;
import io.github.vaultmaven.template.Templates;

/**
 * What a target renders with.
 *
 * @param dialect the engine
 * @param hash the hash profile of the vault
 * @param exact a profile that tells every two rows apart, for rejects
 * @param templates the templates, a project's own included
 * @param generator name and version that made the files
 */
public record RenderSettings(
        Dialect dialect, HashProfile hash, HashProfile exact, Templates templates, String generator) {}
