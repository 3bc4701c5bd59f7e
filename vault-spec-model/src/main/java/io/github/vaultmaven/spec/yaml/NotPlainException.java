// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.spec.yaml;

/** Ends the reading of a file that {@link PlainReader} does not read; says nothing of whether anything is wrong with it. */
final class NotPlainException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotPlainException() {
        super(null, null, false, false);
    }
}
