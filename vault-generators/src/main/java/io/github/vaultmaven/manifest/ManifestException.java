// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.manifest;

/** A manifest that cannot be read, or that contradicts itself. The message is meant for the user. */
public final class ManifestException extends RuntimeException {

    public ManifestException(String message, Throwable cause) {
        super(message, cause);
    }
}
