// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.generator;

import io.github.vaultmaven.plan.Fed;
import io.github.vaultmaven.plan.Rejects;
import java.util.List;

/** What a load says of its input: enough to follow each staged row to where it was stored or rejected. */
public interface FedLoad {

    /** Name of the relation that it fills. */
    String relation();

    /** Column of the key that each row is about. */
    String hashKey();

    /** What feeds it. */
    List<Fed> feds();

    /** Where rows go that it cannot store. */
    Rejects rejects();
}
