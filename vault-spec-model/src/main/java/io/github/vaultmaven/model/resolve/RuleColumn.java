// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.model.resolve;

import io.github.vaultmaven.type.DataType;

/**
 * A column that a rule may name.
 *
 * @param name its name in the relation
 * @param type its type; text for a digest
 * @param digest true for hash keys and hash diffs, whose values mean nothing
 */
record RuleColumn(String name, DataType type, boolean digest) {

    static RuleColumn of(String name, DataType type) {
        return new RuleColumn(name, type, false);
    }

    static RuleColumn digest(String name) {
        return new RuleColumn(name, DataType.TEXT, true);
    }
}
