// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.plan;

import io.github.vaultmaven.model.VaultModel;
import java.util.List;
import java.util.Objects;

/**
 * All that a target prints for one model.
 *
 * @param model the model that it was planned from, for names and hash settings
 * @param steps what is run; a step runs behind those that write what it reads
 */
public record LoadPlan(VaultModel model, List<Step> steps) {

    public LoadPlan {
        Objects.requireNonNull(model, "model");
        steps = List.copyOf(steps);
    }

    /** The same of which no step keeps current rows, for what is printed without them. */
    public LoadPlan withoutCurrentRows() {
        return new LoadPlan(model, steps.stream().map(Step::withoutCurrentRows).toList());
    }
}
