package io.github.vaultmaven.model.resolve;

import io.github.vaultmaven.expression.Expression;
import io.github.vaultmaven.expression.Span;
import io.github.vaultmaven.model.Treatment;
import io.github.vaultmaven.type.DataType;
import java.util.List;
import java.util.Optional;
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
        return treatment == Treatment.MASK || treatment == Treatment.HASH;
    }

    /** What a mart shows of it. */
    MartValue shown() {
        if (!isTreated()) {
            return this;
        }
        Expression shown = treatment == Treatment.MASK ? masked() : hashed();
        return new MartValue(shown, DataType.TEXT, aliases, treatment);
    }

    private Expression masked() {
        var given = new Expression.IsNull(expression, true, Span.NONE);
        var mask = new Expression.When(given, new Expression.TextLiteral("***", Span.NONE));
        return new Expression.Case(Optional.empty(), List.of(mask), Optional.empty(), Span.NONE);
    }

    private Expression hashed() {
        Expression text =
                type instanceof DataType.Text ? expression : new Expression.Cast(expression, DataType.TEXT, Span.NONE);
        return new Expression.Call("sha256", List.of(text), Span.NONE);
    }
}
