// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.generator;

import io.github.vaultmaven.plan.Batch;
import io.github.vaultmaven.plan.Shape;
import java.util.Optional;

/** A query of a load that is fed by stagings. */
public interface LoadShape extends Shape {

    /** The load that it is part of. */
    FedLoad load();

    @Override
    default Optional<Batch> batch() {
        return Optional.of(load());
    }
}
