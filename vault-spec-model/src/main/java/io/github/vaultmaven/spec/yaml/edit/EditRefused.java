// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.spec.yaml.edit;

/** A change that cannot be made without changing something else as well. Nothing was changed. */
public final class EditRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param message why, as one sentence */
    public EditRefused(String message) {
        super(message);
    }
}
