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

    double ratio() {
        return cost.cpu() / base.cpu();
    }

    boolean met() {
        return goal == 0 || ratio() <= goal;
    }
}
