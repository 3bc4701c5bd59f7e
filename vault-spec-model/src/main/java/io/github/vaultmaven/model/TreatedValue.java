// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.model;

import io.github.vaultmaven.expression.Expression;
import io.github.vaultmaven.expression.Span;
import io.github.vaultmaven.type.DataType;
import java.util.List;
import java.util.Optional;

/**
 * What marts show of a value of personal data. Source: the spec reference, section Governance.
 *
 * @param value the value
 * @param type its type
 * @param treatment what is done about it
 */
public record TreatedValue(Expression value, DataType type, Treatment treatment) {

    /** True where the value itself must not be shown. */
    public boolean isTreated() {
        return treatment.hides();
    }

    /** What is shown. */
    public Expression shown() {
        return switch (treatment) {
            case MASK -> masked();
            case HASH -> hashed();
            case NONE, SPLIT, DROP -> value;
        };
    }

    /** Type of what is shown. */
    public DataType shownType() {
        return isTreated() ? DataType.TEXT : type;
    }

    private Expression masked() {
        var given = new Expression.IsNull(value, true, Span.NONE);
        var mask = new Expression.When(given, new Expression.TextLiteral("***", Span.NONE));
        return new Expression.Case(Optional.empty(), List.of(mask), Optional.empty(), Span.NONE);
    }

    private Expression hashed() {
        Expression text = type instanceof DataType.Text ? value : new Expression.Cast(value, DataType.TEXT, Span.NONE);
        return new Expression.Call("sha256", List.of(text), Span.NONE);
    }
}
