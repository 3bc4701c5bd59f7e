// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.assist.task.translate;

import java.util.List;

/**
 * What an instruction means.
 *
 * @param expression in the expression language; empty where nobody could say
 * @param over the satellites whose columns it names
 */
public record Translation(String expression, List<String> over) {

    /** Nothing is made of the instruction. */
    public static final Translation NONE = new Translation("", List.of());

    public Translation {
        over = List.copyOf(over);
    }

    /** True where nothing is made of the instruction. */
    public boolean isNone() {
        return expression.isEmpty();
    }
}
