// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.reference;

/** How a structure finds the key that its rows hang on. */
public interface KeyRule {
    /** The key in this row. */
    FoundKey of(SourceRow row);

    /** The hash profile. */
    Hashing hashing();
}
