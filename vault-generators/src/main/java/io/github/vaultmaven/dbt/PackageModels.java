// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.dbt;

import io.github.vaultmaven.generator.Names;

/** Names of the models that only projects with a package have, beside those of stagings and structures. */
public final class PackageModels {

    private PackageModels() {}

    /** Rows of a staging before the package hashes them. */
    public static String typed(String staging) {
        return Names.work(staging, "typed");
    }

    /** Rows of a staging with the hashes of the package. */
    public static String hashed(String staging) {
        return Names.work(staging, "hashed");
    }

    /** Rows that the package may store in a structure. */
    public static String prepared(String structure) {
        return Names.work(structure, "prepared");
    }
}
