// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.assist.model;

/** A model on a server. Used by several threads at once. */
public interface LanguageModel {

    /**
     * Asks once: no retries, and no longer than the settings' timeout.
     *
     * @throws ModelException for whatever goes wrong
     */
    ModelReply ask(ModelRequest request) throws ModelException;
}
