// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.generator.test;

import io.github.vaultmaven.plan.Shape;

/**
 * Rows whose key has no row in the relation that it refers to.
 *
 * @param relation what is tested
 * @param column its column that holds the key
 * @param target the relation that must know it
 * @param targetColumn its hash key
 * @param exceptZero true where zero keys need no row there: links have none for the ghost records of their satellites
 */
public record FoundShape(String relation, String column, String target, String targetColumn, boolean exceptZero)
        implements Shape {

    @Override
    public String template() {
        return "test/found";
    }
}
