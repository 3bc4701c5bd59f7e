// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.assist;

/** Where answers come from. */
public enum AssistMode {
    /** From nowhere: every result is the deterministic one. */
    OFF,
    /** From the lock file alone. */
    LOCKED,
    /** From the lock file, and from a model where it has none. */
    LIVE
}
