// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.generate;

/** The settings ask for what there is not. The message says what, and what there is. */
public final class GenerationRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @see RuntimeException#RuntimeException(String) */
    public GenerationRefused(String message) {
        super(message);
    }
}
