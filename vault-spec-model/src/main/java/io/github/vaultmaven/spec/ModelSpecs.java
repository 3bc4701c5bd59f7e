// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.spec;

import io.github.vaultmaven.diagnostics.SourceRange;
import java.util.List;
import java.util.Objects;

/**
 * The specs of one model among those of a build.
 *
 * @param defaultName its name where no spec says it
 * @param specs what was written for it
 */
public record ModelSpecs(String defaultName, SpecSet specs) {

    public ModelSpecs {
        Objects.requireNonNull(defaultName, "defaultName");
        Objects.requireNonNull(specs, "specs");
    }

    /** The model's name: the one written, else the default. */
    public String name() {
        return settings().name().map(Located::value).orElse(defaultName);
    }

    /** Where the name is written, or else the settings. */
    public SourceRange nameRange() {
        return settings().name().map(Located::range).orElse(settings().range());
    }

    /** Names of the models that it uses, as written. */
    public List<Located<String>> uses() {
        return settings().uses();
    }

    /** Its settings, all by default where none are written. */
    public VaultSettingsSpec settings() {
        return specs.vault().orElseGet(VaultSettingsSpec::defaults);
    }
}
