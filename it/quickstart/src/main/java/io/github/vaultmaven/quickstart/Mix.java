// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.quickstart;

/** Scatters a number evenly; a fixed function, so that invented values are the same on every machine. */
final class Mix {
    /** The one seed of all invented values. */
    private static final long SEED = 20260301L;

    private Mix() {}

    /** A number from 0 to bound - 1 for a use and a row: the finaliser of SplitMix64. */
    static int below(int bound, String use, long number) {
        long z = (SEED + use.hashCode()) * 0x9E3779B97F4A7C15L + number * 0xD1B54A32D192ED03L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return (int) Long.remainderUnsigned(z ^ (z >>> 31), bound);
    }

    static String pick(String[] values, String use, long number) {
        return values[below(values.length, use, number)];
    }
}
