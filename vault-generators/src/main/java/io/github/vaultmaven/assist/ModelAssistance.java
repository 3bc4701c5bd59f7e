// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.assist;

import io.github.vaultmaven.model.VaultModel;

/**
 * A place where the pipeline asks. Found through {@link java.util.ServiceLoader}; called in every mode, with an assistant
 * that gives the tasks' own answers where assistance is off.
 */
public interface ModelAssistance {

    /**
     * The model with what was answered. It must not depend on the mode but by the answers: a task's own answer does the same
     * wherever it comes from.
     *
     * @param model a model that could be resolved without errors
     * @param assistant answers questions; each task's questions had better be asked at once
     */
    VaultModel assisted(VaultModel model, Assistant assistant);
}
