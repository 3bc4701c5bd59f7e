// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.importing;

import java.util.Comparator;

/**
 * What could not be carried over.
 *
 * @param file the file below the dbt project's folder
 * @param line the line, counted from 1
 * @param what what it is, and what is to be done about it
 */
public record Loss(String file, int line, String what) implements Comparable<Loss> {

    private static final Comparator<Loss> ORDER =
            Comparator.comparing(Loss::file).thenComparingInt(Loss::line).thenComparing(Loss::what);

    @Override
    public int compareTo(Loss other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return file + ":" + line + ": " + what;
    }
}
