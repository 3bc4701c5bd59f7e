package io.github.vaultmaven.model.resolve;

import io.github.vaultmaven.expression.Expression;
import io.github.vaultmaven.type.DataType;
import java.util.Set;

/**
 * An expression over the base and the satellites of a mart.
 *
 * @param expression the tree
 * @param type its type
 * @param aliases satellites and base that it reads
 */
record MartValue(Expression expression, DataType type, Set<String> aliases) {

    MartValue {
        aliases = Set.copyOf(aliases);
    }
}
