// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.assist.revise;

import io.github.vaultmaven.plan.Shape;
import java.util.List;

/**
 * A query as somebody accepted it.
 *
 * @param query one SELECT; printed as it stands
 * @param reads relations that it names as scripts do; a target that names them otherwise puts them before it
 */
public record RevisedShape(String query, List<String> reads) implements Shape {

    public RevisedShape {
        reads = List.copyOf(reads);
    }

    @Override
    public String template() {
        return "sql/revised";
    }

    @Override
    public boolean isRevised() {
        return true;
    }
}
