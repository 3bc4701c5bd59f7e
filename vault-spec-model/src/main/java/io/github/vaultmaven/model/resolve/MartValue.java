// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.model.resolve;

import io.github.vaultmaven.expression.Expression;
import io.github.vaultmaven.model.TreatedValue;
import io.github.vaultmaven.model.Treatment;
import io.github.vaultmaven.type.DataType;
import java.util.Set;

/**
 * An expression over the base and the satellites of a mart.
 *
 * @param expression the tree
 * @param type its type
 * @param aliases satellites and base that it reads
 * @param treatment what is to be done about the personal data that it shows
 */
record MartValue(Expression expression, DataType type, Set<String> aliases, Treatment treatment) {

    MartValue {
        aliases = Set.copyOf(aliases);
    }

    /** True where the value itself must not be shown. */
    boolean isTreated() {
        return treatment.hides();
    }

    /** What a mart shows of it. */
    MartValue shown() {
        var treated = new TreatedValue(expression, type, treatment);
        return isTreated() ? new MartValue(treated.shown(), treated.shownType(), aliases, treatment) : this;
    }
}
