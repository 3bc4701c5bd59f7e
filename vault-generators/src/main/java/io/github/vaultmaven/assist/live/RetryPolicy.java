// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.assist.live;

import io.github.vaultmaven.assist.model.ModelException;
import java.time.Duration;
import java.util.Optional;

/**
 * When to ask again.
 *
 * @param attempts most requests for one question, at least 1
 * @param first pause before the second; doubled before each further one
 * @param longest no pause is longer; where a server asks for more, it is not asked again
 */
public record RetryPolicy(int attempts, Duration first, Duration longest) {

    /** Three requests, a second and two between them, and at most a minute where the server says so. */
    public static final RetryPolicy DEFAULT = new RetryPolicy(3, Duration.ofSeconds(1), Duration.ofSeconds(60));

    /**
     * The pause before the next request.
     *
     * @param failed requests that failed so far, at least 1
     * @return nothing where there is to be no further one
     */
    Optional<Duration> pause(int failed, ModelException e) {
        if (!e.kind().isTransient() || failed >= attempts) {
            return Optional.empty();
        }
        Duration own = first.multipliedBy(1L << Math.min(failed - 1, 20));
        Duration wanted = e.retryAfter().orElse(own.compareTo(longest) > 0 ? longest : own);
        return wanted.compareTo(longest) > 0 ? Optional.empty() : Optional.of(wanted);
    }
}
