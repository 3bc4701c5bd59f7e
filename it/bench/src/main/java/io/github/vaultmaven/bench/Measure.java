// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.bench;

/**
 * One line of the table.
 *
 * @param what what is measured
 * @param goal the ratio that it should stay below; 0 where there is none
 * @param cost what it took
 * @param base what it is compared with
 */
record Measure(String what, double goal, Cost cost, Cost base) {

    /** What the clock of processes tells apart, in seconds: less counts as this. */
    private static final double TICK = 0.01;

    double ratio() {
        return Math.max(TICK, cost.cpu()) / Math.max(TICK, base.cpu());
    }

    boolean met() {
        return goal == 0 || ratio() <= goal;
    }
}
