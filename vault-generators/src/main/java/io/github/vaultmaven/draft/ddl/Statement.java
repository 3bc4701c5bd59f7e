// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft.ddl;

import java.util.List;

/**
 * One statement of a script.
 *
 * @param tokens its tokens, without the sign that ends it; of statements that define nothing only the first few
 * @param closed false if the file ended, or another definition began, within its parentheses
 */
record Statement(List<Token> tokens, boolean closed) {

    Statement {
        tokens = List.copyOf(tokens);
    }

    /** The line on which it begins. */
    int line() {
        return tokens.get(0).line();
    }

    /** True if it begins with these words. */
    boolean begins(String... words) {
        for (int i = 0; i < words.length; i++) {
            if (i >= tokens.size() || !tokens.get(i).is(words[i])) {
                return false;
            }
        }
        return true;
    }
}
