// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.generator;

/** Names of the relations that stand beside a structure's own. */
public final class Names {

    private Names() {}

    /** A relation that lives while the structure is loaded. */
    public static String work(String structure, String purpose) {
        return structure + "__" + purpose;
    }
}
