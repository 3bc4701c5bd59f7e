// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.assist.live;

import java.util.List;

/**
 * How to ask.
 *
 * @param provider who is asked, as the lock file names it
 * @param model which model
 * @param parallel most requests at once, at least 1
 * @param samples whether sample values may be told
 * @param redact names about which nothing is told, see {@link Redaction}
 * @param retries when to ask again
 * @param limits what may be spent
 */
public record LiveSettings(
        String provider,
        String model,
        int parallel,
        boolean samples,
        List<String> redact,
        RetryPolicy retries,
        Budget.Limits limits) {

    /** Failures in a row after which nobody is asked any more. */
    static final int FAILURES = 4;

    public LiveSettings {
        redact = List.copyOf(redact);
        if (parallel < 1) {
            throw new IllegalArgumentException("at least one request at once (vault.assist.parallel)");
        }
    }
}
