// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.reference;

/** What a structure reads of a source row besides its key, load timestamp and record source. */
public enum Reads {
    SEQUENCE,
    CHILD_KEY,
    PAYLOAD,
    OPERATION
}
