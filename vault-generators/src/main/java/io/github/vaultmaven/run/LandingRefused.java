// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.run;

/** Files could not land; the run stops before the load. */
final class LandingRefused extends Exception {

    private final transient FileFailed failure;

    LandingRefused(FileFailed failure) {
        super(failure.message());
        this.failure = failure;
    }

    FileFailed failure() {
        return failure;
    }
}
