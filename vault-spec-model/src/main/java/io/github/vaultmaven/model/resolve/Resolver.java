// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.model.resolve;

import io.github.vaultmaven.diagnostics.Diagnostics;
import io.github.vaultmaven.model.VaultModel;
import io.github.vaultmaven.spec.Beside;
import io.github.vaultmaven.spec.ModelSpecs;
import io.github.vaultmaven.spec.SpecSet;
import java.util.List;
import java.util.Optional;

/** Turns the specs of a single model into what they mean; see {@link Models} for several. */
public final class Resolver {

    private static final String DEFAULT_NAME = "vault";

    private Resolver() {}

    /**
     * Resolves specs; a vault without a name is called {@code vault}.
     *
     * @see #resolve(SpecSet, String, Diagnostics)
     */
    public static Optional<VaultModel> resolve(SpecSet specs, Diagnostics diagnostics) {
        return resolve(specs, DEFAULT_NAME, diagnostics);
    }

    /**
     * Resolves specs. The result does not depend on the order of documents or keys.
     *
     * @param specs what was written
     * @param defaultName name of a vault whose spec does not say it
     * @param diagnostics takes all findings; what was found before counts too
     * @return the model, or nothing if there are errors
     */
    public static Optional<VaultModel> resolve(SpecSet specs, String defaultName, Diagnostics diagnostics) {
        return resolve(specs, defaultName, Beside.NOTHING, diagnostics);
    }

    /**
     * Resolves specs that name files beside them.
     *
     * @param beside finds those files
     * @see #resolve(SpecSet, String, Diagnostics)
     */
    public static Optional<VaultModel> resolve(
            SpecSet specs, String defaultName, Beside beside, Diagnostics diagnostics) {
        return Models.resolve(List.of(new ModelSpecs(defaultName, specs)), beside, diagnostics).stream()
                .findFirst();
    }
}
