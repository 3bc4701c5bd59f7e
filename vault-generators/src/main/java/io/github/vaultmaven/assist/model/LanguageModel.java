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

    /**
     * Looks whether there is such a model, before the first question. A model that cannot tell says nothing.
     *
     * @throws ModelException if it is known that questions would fail; its message says what to do
     */
    default void ready() throws ModelException {}
}
