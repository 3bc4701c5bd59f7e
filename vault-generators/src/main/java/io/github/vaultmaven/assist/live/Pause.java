// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.assist.live;

import java.time.Duration;

/** Waits. */
public interface Pause {

    /** Waits by the clock. */
    Pause REAL = duration -> Thread.sleep(duration.toMillis());

    /**
     * Waits so long.
     *
     * @throws InterruptedException if the build is being ended
     */
    void of(Duration duration) throws InterruptedException;
}
