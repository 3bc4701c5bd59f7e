// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.generator;

import io.github.vaultmaven.plan.Batch;
import io.github.vaultmaven.plan.Rejects;

/** What a load says of its input: enough to follow each staged row to where it was stored or rejected. */
public interface FedLoad extends Batch {

    /** Where rows go that it cannot store. */
    Rejects rejects();
}
