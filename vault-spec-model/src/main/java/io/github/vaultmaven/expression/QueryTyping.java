// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.expression;

import io.github.vaultmaven.type.DataType;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a check of a query found.
 *
 * @param columns name and type of each result column, in order; incomplete where there are problems
 * @param typing types of all nodes, and the problems
 */
public record QueryTyping(Map<String, DataType> columns, Typing typing) {

    public QueryTyping {
        columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
    }

    /** All problems, in the order of the text. */
    public List<Problem> problems() {
        return typing.problems();
    }
}
