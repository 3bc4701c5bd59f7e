// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.plugin;

import io.github.vaultmaven.assist.live.Budget;
import io.github.vaultmaven.assist.live.LiveSettings;
import io.github.vaultmaven.assist.live.RetryPolicy;
import io.github.vaultmaven.assist.model.ModelProvider;
import java.util.List;

/**
 * Whom to ask, and how, as parameters say.
 *
 * @param provider id of the provider
 * @param model its name; null or blank for the provider's default
 * @param url address of the server; null or blank for the provider's usual one
 * @param serverId the server in the settings that holds the key; null or blank for the environment
 * @param timeout seconds
 * @param parallel requests at once
 * @param attempts how often a question is sent
 * @param samples whether sample values are told
 * @param redact names about which nothing is told; null for none
 * @param limits what may be spent
 */
record ModelChoice(
        String provider,
        String model,
        String url,
        String serverId,
        int timeout,
        int parallel,
        int attempts,
        boolean samples,
        List<String> redact,
        Budget.Limits limits) {

    ModelChoice {
        redact = redact == null ? List.of() : List.copyOf(redact);
        if (timeout < 1) {
            throw new IllegalArgumentException("vault.assist.timeout is a number of seconds, at least 1");
        }
    }

    /** The model's name. */
    String name(ModelProvider found) {
        String name = model == null || model.isBlank() ? found.defaultModel() : model.strip();
        if (name.isEmpty()) {
            throw new IllegalArgumentException("name the model to ask with vault.assist.model");
        }
        return name;
    }

    /** The server's address. */
    String address(ModelProvider found) {
        return url == null || url.isBlank() ? found.defaultUrl() : url.strip();
    }

    /** How to ask. */
    LiveSettings settings(String name) {
        RetryPolicy usual = RetryPolicy.DEFAULT;
        return new LiveSettings(
                provider,
                name,
                parallel,
                samples,
                redact,
                new RetryPolicy(Math.max(1, attempts), usual.first(), usual.longest()),
                limits);
    }
}
