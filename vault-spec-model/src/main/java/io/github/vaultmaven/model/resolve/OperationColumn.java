// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.model.resolve;

import io.github.vaultmaven.expression.Expression;
import io.github.vaultmaven.expression.Span;
import io.github.vaultmaven.model.SourceTable;
import io.github.vaultmaven.model.StageColumn;
import io.github.vaultmaven.model.Staging;
import io.github.vaultmaven.type.DataType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Builds the staging column that says what a change row is about. */
final class OperationColumn {

    private static final DataType LETTER = new DataType.Text(1);

    private OperationColumn() {}

    /**
     * {@code I}, {@code U}, {@code D}, or null for any other mark. No mark at all is {@code I} where the first load is of
     * another kind, which has no operations.
     */
    static StageColumn of(SourceTable.Operation operation, boolean optional) {
        Expression mark = new Expression.Cast(TableExpressions.reference(operation.column()), DataType.TEXT, Span.NONE);
        var branches = new ArrayList<>(List.of(
                branch(mark, operation.inserts(), "I"),
                branch(mark, operation.updates(), "U"),
                branch(mark, operation.deletes(), "D")));
        if (optional) {
            branches.add(new Expression.When(
                    new Expression.IsNull(mark, false, Span.NONE), new Expression.TextLiteral("I", Span.NONE)));
        }
        var choice = new Expression.Case(Optional.empty(), branches, Optional.empty(), Span.NONE);
        return new StageColumn(Staging.OPERATION, LETTER, choice, false);
    }

    private static Expression.When branch(Expression mark, List<String> marks, String letter) {
        List<Expression> options = marks.stream()
                .map(text -> (Expression) new Expression.TextLiteral(text, Span.NONE))
                .toList();
        return new Expression.When(
                new Expression.In(mark, options, false, Span.NONE), new Expression.TextLiteral(letter, Span.NONE));
    }
}
