// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.assist;

import io.github.vaultmaven.model.VaultModel;

/**
 * A place where the pipeline asks. Found through {@link java.util.ServiceLoader}; not called where assistance is off.
 */
public interface ModelAssistance {

    /**
     * The model with what was answered. Where every answer is the task's own, the result must give the same texts as the
     * model that came in.
     *
     * @param model a model without errors
     * @param assistant answers questions; each task's questions had better be asked at once
     */
    VaultModel assisted(VaultModel model, Assistant assistant);
}
