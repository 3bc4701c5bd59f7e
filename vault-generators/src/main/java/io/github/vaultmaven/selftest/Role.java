// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.selftest;

/** What a source column is for; of several the first counts. */
enum Role {
    /** It gives the load timestamp. */
    TIME,
    /** It says what happened to a row. */
    OPERATION,
    /** It orders rows of one load timestamp. */
    SEQUENCE,
    /** A key is made of it, or rows are joined by it. */
    KEY,
    /** A key of a partner is made of it that a driving key may change. */
    PARTNER,
    /** It tells the rows of a set apart. */
    CHILD,
    /** It names the record source. */
    RECORD_SOURCE,
    /** It describes. */
    PAYLOAD
}
