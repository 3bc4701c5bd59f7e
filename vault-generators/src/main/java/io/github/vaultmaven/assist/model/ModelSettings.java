// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.assist.model;

import java.time.Duration;

/**
 * Which model to ask, and how.
 *
 * @param model its name
 * @param url address of the server
 * @param key what opens it
 * @param timeout the most time a request may take from the first byte sent to the last received
 * @param maxBytes the most bytes an answer may have
 */
public record ModelSettings(String model, String url, Secret key, Duration timeout, int maxBytes) {

    /** An answer of a megabyte is none. */
    public static final int MAX_BYTES = 1_000_000;
}
