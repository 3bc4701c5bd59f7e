// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.validation;

import io.github.vaultmaven.model.VaultModel;
import io.github.vaultmaven.spec.SpecSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What a {@link ModelRule} looks at.
 *
 * @param specs what was written
 * @param model what it means
 * @param dialects the engines that are generated for
 * @param others the other models of the build, which may use this one or share documents with it
 */
public record RuleContext(SpecSet specs, VaultModel model, List<DialectFacts> dialects, List<Other> others) {

    public RuleContext {
        Objects.requireNonNull(specs, "specs");
        Objects.requireNonNull(model, "model");
        dialects = List.copyOf(dialects);
        others = List.copyOf(others);
    }

    /**
     * Another model of the build.
     *
     * @param specs what was written for it
     * @param model what it means
     */
    public record Other(SpecSet specs, VaultModel model) {}

    /** This model and all others, for rules that ask whether anything uses something. */
    public List<VaultModel> models() {
        return Stream.concat(Stream.of(model), others.stream().map(Other::model))
                .toList();
    }
}
