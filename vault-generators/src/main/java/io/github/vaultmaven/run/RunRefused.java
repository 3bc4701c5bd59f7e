// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.run;

/** What was asked for cannot be run. The message is for the user. */
public final class RunRefused extends RuntimeException {

    public RunRefused(String message) {
        super(message);
    }
}
