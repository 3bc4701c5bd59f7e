// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.assist.task.classify;

import io.github.vaultmaven.draft.decide.TableDecision;

/**
 * A column of a source table whose class is asked for.
 *
 * @param table what rules decided about its table
 * @param column its name, which the table has
 */
public record SourceColumnQuestion(TableDecision table, String column) {

    public SourceColumnQuestion {
        if (table.table().columns().stream().noneMatch(c -> c.name().equals(column))) {
            throw new IllegalArgumentException("no such column");
        }
    }
}
