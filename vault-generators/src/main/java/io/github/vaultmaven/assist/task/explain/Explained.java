// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.assist.task.explain;

import java.util.List;

/**
 * What is to be explained.
 *
 * @param kind what it is
 * @param name its address: rule and place of a finding, name of a model, names of what differs
 * @param text what is known of it, one line each: the finding, what the model holds, the difference
 * @param page what the manual says of it: the page of the rule, or an empty text
 */
public record Explained(Kind kind, String name, List<String> text, String page) {

    /** What can be explained. */
    public enum Kind {
        FINDING,
        MODEL,
        DIFFERENCE
    }

    public Explained {
        text = List.copyOf(text);
    }
}
