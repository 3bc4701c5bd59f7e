// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.model.resolve;

import io.github.vaultmaven.diagnostics.Diagnostics;
import io.github.vaultmaven.spec.Beside;
import java.util.function.Consumer;

/**
 * What all resolvers share.
 *
 * @param conventions how things are named
 * @param sources all source tables
 * @param beside finds files beside the specs
 * @param diagnostics takes findings
 * @param open takes plain words without a meaning
 */
record Context(
        Conventions conventions,
        Sources sources,
        Beside beside,
        Diagnostics diagnostics,
        Consumer<OpenInstruction> open) {}
