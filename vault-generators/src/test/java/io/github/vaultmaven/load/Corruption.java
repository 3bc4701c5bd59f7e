// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.load;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One way in which a vault can be wrong, and which generated tests must say so.
 *
 * @param test the generated test that it is for
 * @param statements what spoils the vault
 * @param rows condition over the test's result that is true of each row that it must return
 * @param found how many rows each test must find; all others find none
 */
record Corruption(String test, List<String> statements, String rows, Map<String, Integer> found) {

    /** A corruption that only one test finds, in one row. */
    static Corruption of(String test, String rows, String... statements) {
        return new Corruption(test, List.of(statements), rows, Map.of(test, 1));
    }

    /** The same, which another test finds too, since one wrong cannot be without the other. */
    Corruption also(String other, int count) {
        var all = new TreeMap<>(found);
        all.put(other, count);
        return new Corruption(test, statements, rows, all);
    }

    /** The same with another number of rows. */
    Corruption times(int count) {
        return also(test, count);
    }

    @Override
    public String toString() {
        return test;
    }
}
