// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.expression;

/** Functions that may stand before OVER. */
public enum WindowFunction {
    ROW_NUMBER(0, 0, true),
    RANK(0, 0, true),
    LAG(1, 3, true),
    LEAD(1, 3, true),
    SUM(1, 1, false);

    private final int fewest;
    private final int most;
    private final boolean ordered;

    WindowFunction(int fewest, int most, boolean ordered) {
        this.fewest = fewest;
        this.most = most;
        this.ordered = ordered;
    }

    /** True if this many arguments are right. */
    public boolean takes(int arguments) {
        return arguments >= fewest && arguments <= most;
    }

    /** True if the window needs an order. */
    public boolean needsOrder() {
        return ordered;
    }
}
