// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.expression;

/** Functions over the rows of a group. All but COUNT give null for a group without values. */
public enum AggregateFunction {
    COUNT,
    SUM,
    MIN,
    MAX,
    AVG
}
