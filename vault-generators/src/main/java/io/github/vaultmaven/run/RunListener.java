// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.run;

import io.github.vaultmaven.manifest.Step;

/** Hears how a run or a test goes on. Calls come from several threads, at once. */
public interface RunListener {

    /** Hears nothing. */
    RunListener SILENT = new RunListener() {};

    /** Steps are about to run: {@code steps} of them. */
    default void started(String model, int steps) {}

    /** Files of one relation have landed. */
    default void landed(FileReport files) {}

    /** A step begins. */
    default void stepStarted(Step step) {}

    /** A step ended; skipped steps are not told. */
    default void stepFinished(Step step, boolean passed) {}
}
