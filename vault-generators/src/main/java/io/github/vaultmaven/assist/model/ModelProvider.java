// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.assist.model;

/** Gives access to the models of one kind of server. Found through {@link java.util.ServiceLoader}. */
public interface ModelProvider {

    /** What the setting {@code vault.assist.provider} calls it. */
    String id();

    /** The address that is asked if the settings name none. */
    String defaultUrl();

    /** The model that is asked if the settings name none; empty where there is no sensible one. */
    String defaultModel();

    /**
     * A model; opens no connection yet.
     *
     * @param settings with model and address filled in
     */
    LanguageModel model(ModelSettings settings);
}
