// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.expression;

import java.util.ArrayList;
import java.util.List;

/** Gives the direct parts of a node, in the order of the text. */
final class Children implements ExpressionVisitor<List<Expression>> {

    static List<Expression> of(Expression node) {
        return node.accept(new Children());
    }

    @Override
    public List<Expression> column(Expression.Column node) {
        return List.of();
    }

    @Override
    public List<Expression> text(Expression.TextLiteral node) {
        return List.of();
    }

    @Override
    public List<Expression> number(Expression.NumberLiteral node) {
        return List.of();
    }

    @Override
    public List<Expression> bool(Expression.BooleanLiteral node) {
        return List.of();
    }

    @Override
    public List<Expression> nothing(Expression.NullLiteral node) {
        return List.of();
    }

    @Override
    public List<Expression> date(Expression.DateLiteral node) {
        return List.of();
    }

    @Override
    public List<Expression> timestamp(Expression.TimestampLiteral node) {
        return List.of();
    }

    @Override
    public List<Expression> negation(Expression.Negation node) {
        return List.of(node.operand());
    }

    @Override
    public List<Expression> binary(Expression.Binary node) {
        return List.of(node.left(), node.right());
    }

    @Override
    public List<Expression> not(Expression.Not node) {
        return List.of(node.operand());
    }

    @Override
    public List<Expression> isNull(Expression.IsNull node) {
        return List.of(node.operand());
    }

    @Override
    public List<Expression> in(Expression.In node) {
        List<Expression> parts = new ArrayList<>(List.of(node.operand()));
        parts.addAll(node.options());
        return parts;
    }

    @Override
    public List<Expression> between(Expression.Between node) {
        return List.of(node.operand(), node.low(), node.high());
    }

    @Override
    public List<Expression> like(Expression.Like node) {
        return List.of(node.operand(), node.pattern());
    }

    @Override
    public List<Expression> choice(Expression.Case node) {
        List<Expression> parts = new ArrayList<>();
        node.subject().ifPresent(parts::add);
        node.branches().forEach(b -> parts.addAll(List.of(b.condition(), b.value())));
        node.otherwise().ifPresent(parts::add);
        return parts;
    }

    @Override
    public List<Expression> cast(Expression.Cast node) {
        return List.of(node.operand());
    }

    @Override
    public List<Expression> call(Expression.Call node) {
        return node.arguments();
    }

    @Override
    public List<Expression> aggregate(Expression.Aggregate node) {
        return node.argument().map(List::of).orElse(List.of());
    }

    @Override
    public List<Expression> window(Expression.Window node) {
        List<Expression> parts = new ArrayList<>(node.arguments());
        parts.addAll(node.partitionBy());
        node.orderBy().forEach(o -> parts.add(o.key()));
        return parts;
    }
}
