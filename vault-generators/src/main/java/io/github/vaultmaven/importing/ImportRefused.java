// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.importing;

/** An import that cannot be done. The message is for the user. */
public final class ImportRefused extends RuntimeException {

    public ImportRefused(String message) {
        super(message);
    }
}
