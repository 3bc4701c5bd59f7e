// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.assist.revise;

import io.github.vaultmaven.plan.Shape;

/**
 * A query as somebody accepted it.
 *
 * @param query one SELECT; printed as it stands
 */
public record RevisedShape(String query) implements Shape {

    @Override
    public String template() {
        return "sql/revised";
    }
}
