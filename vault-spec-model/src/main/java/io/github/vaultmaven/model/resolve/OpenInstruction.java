// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.model.resolve;

import io.github.vaultmaven.spec.InstructedText;
import io.github.vaultmaven.type.DataType;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Words in the place of an expression, of which the grammar of instructions knows no meaning.
 *
 * @param place what they belong to, such as {@code dimension buyer}
 * @param name the column that they give; nothing where they say which rows count
 * @param text the words
 * @param tables what an expression may name, in order
 */
public record OpenInstruction(String place, Optional<String> name, InstructedText text, List<Table> tables) {

    public OpenInstruction {
        tables = List.copyOf(tables);
    }

    /** True where words say which rows count. */
    public boolean isCondition() {
        return name.isEmpty();
    }

    /**
     * What an expression may name.
     *
     * @param alias what stands before its columns; empty where there is nothing to tell apart
     * @param own false where its columns can be named only with the alias before them
     * @param columns types by name, in order
     */
    public record Table(String alias, boolean own, Map<String, DataType> columns) {

        public Table {
            columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
        }
    }
}
