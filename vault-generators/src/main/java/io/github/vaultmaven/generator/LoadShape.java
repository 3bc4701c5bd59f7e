// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.generator;

import io.github.vaultmaven.plan.Shape;

/** A query of a load that is fed by stagings. */
public interface LoadShape extends Shape {

    /** The load that it is part of. */
    FedLoad load();
}
