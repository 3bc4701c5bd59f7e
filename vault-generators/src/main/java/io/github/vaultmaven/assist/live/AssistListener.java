// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.assist.live;

import java.time.Duration;

/** Is told how far asking is. Called by several threads, one at a time. */
public interface AssistListener {

    /** Tells nobody. */
    AssistListener SILENT = (task, done, all, left) -> {};

    /**
     * A question is settled.
     *
     * @param task id of the task
     * @param done how many of the task's questions are settled
     * @param all how many there are
     * @param left the time that the rest will take if it goes on like this
     */
    void settled(String task, int done, int all, Duration left);
}
