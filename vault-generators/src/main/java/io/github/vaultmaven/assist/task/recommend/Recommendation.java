// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.assist.task.recommend;

import io.github.vaultmaven.draft.decide.Kind;
import java.util.List;

/**
 * What a table becomes.
 *
 * @param kind what it is in a vault
 * @param key columns that identify its rows
 */
public record Recommendation(Kind kind, List<String> key) {

    public Recommendation {
        key = List.copyOf(key);
    }
}
