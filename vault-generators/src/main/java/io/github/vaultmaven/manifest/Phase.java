// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.manifest;

import com.fasterxml.jackson.annotation.JsonProperty;

/** When a step runs. */
public enum Phase {
    /** Before anything else: relations are created where they do not exist. */
    @JsonProperty("create")
    CREATE,
    /** After files have landed: rows are added. */
    @JsonProperty("load")
    LOAD,
    /** On demand: one query whose rows are the offending ones. */
    @JsonProperty("test")
    TEST,
    /** On demand, never by a load: rejected and tracked rows that need not be kept any longer are deleted. */
    @JsonProperty("maintain")
    MAINTAIN,
    /** On demand, in a database of its own: synthetic rows, a journal of stagings, and queries on what must follow. */
    @JsonProperty("selftest")
    SELFTEST,
    /** Once, where the hash settings replace others: keys of what is loaded are changed. */
    @JsonProperty("rekey")
    REKEY
}
