// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.run;

/** Another run holds the vault. The message is for the user. */
public final class VaultLocked extends RuntimeException {

    public VaultLocked(String message) {
        super(message);
    }
}
