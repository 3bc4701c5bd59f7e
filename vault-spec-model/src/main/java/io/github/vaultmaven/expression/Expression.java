// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.expression;

import io.github.vaultmaven.type.DataType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** A value in the expression language. Immutable; {@link #span} says where it was written. */
public sealed interface Expression {

    /** Where it was written. */
    Span span();

    /** Calls the visitor's method for this kind of node. */
    <R> R accept(ExpressionVisitor<R> visitor);

    /** A column, {@code qualifier} being a table alias of a query. */
    record Column(Optional<Name> qualifier, Name name, Span span) implements Expression {
        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.column(this);
        }
    }

    /** Text between single quotes, here without them. */
    record TextLiteral(String value, Span span) implements Expression {
        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.text(this);
        }
    }

    /** Whole number if its scale is 0, else decimal; at most 38 digits; below zero where a sign stands before it. */
    record NumberLiteral(BigDecimal value, Span span) implements Expression {
        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.number(this);
        }
    }

    /** TRUE or FALSE. */
    record BooleanLiteral(boolean value, Span span) implements Expression {
        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.bool(this);
        }
    }

    /** NULL. */
    record NullLiteral(Span span) implements Expression {
        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.nothing(this);
        }
    }

    /** {@code DATE '2024-01-31'}. */
    record DateLiteral(LocalDate value, Span span) implements Expression {
        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.date(this);
        }
    }

    /** {@code TIMESTAMP '2024-01-31 10:00:00.5'}, at most six digits behind the point. */
    record TimestampLiteral(LocalDateTime value, Span span) implements Expression {
        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.timestamp(this);
        }
    }

    /** {@code -x}. */
    record Negation(Expression operand, Span span) implements Expression {
        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.negation(this);
        }
    }

    /** {@code left operator right}. */
    record Binary(BinaryOperator operator, Expression left, Expression right, Span span) implements Expression {
        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.binary(this);
        }
    }

    /** {@code NOT x}. */
    record Not(Expression operand, Span span) implements Expression {
        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.not(this);
        }
    }

    /** {@code x IS [NOT] NULL}. */
    record IsNull(Expression operand, boolean negated, Span span) implements Expression {
        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.isNull(this);
        }
    }

    /** {@code x [NOT] IN (…)}, with one option or more. */
    record In(Expression operand, List<Expression> options, boolean negated, Span span) implements Expression {
        public In {
            options = List.copyOf(options);
        }

        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.in(this);
        }
    }

    /** {@code x [NOT] BETWEEN low AND high}, both included. */
    record Between(Expression operand, Expression low, Expression high, boolean negated, Span span)
            implements Expression {
        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.between(this);
        }
    }

    /** {@code x [NOT] LIKE pattern}; there is no escape character. */
    record Like(Expression operand, Expression pattern, boolean negated, Span span) implements Expression {
        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.like(this);
        }
    }

    /** CASE; with a {@code subject} its branches compare with it, else they are conditions. */
    record Case(Optional<Expression> subject, List<When> branches, Optional<Expression> otherwise, Span span)
            implements Expression {
        public Case {
            branches = List.copyOf(branches);
        }

        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.choice(this);
        }
    }

    /** {@code WHEN condition THEN value}. */
    record When(Expression condition, Expression value) {}

    /** {@code CAST(operand AS type)}. */
    record Cast(Expression operand, DataType type, Span span) implements Expression {
        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.cast(this);
        }
    }

    /** Call of a function of the catalogue, by its name in lower case. */
    record Call(String function, List<Expression> arguments, Span span) implements Expression {
        public Call {
            arguments = List.copyOf(arguments);
        }

        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.call(this);
        }
    }

    /** Aggregate; without an {@code argument} it is {@code COUNT(*)}; {@code distinct} only with COUNT. */
    record Aggregate(AggregateFunction function, Optional<Expression> argument, boolean distinct, Span span)
            implements Expression {
        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.aggregate(this);
        }
    }

    /** {@code function(arguments) OVER (PARTITION BY … ORDER BY …)}. */
    record Window(
            WindowFunction function,
            List<Expression> arguments,
            List<Expression> partitionBy,
            List<Order> orderBy,
            Span span)
            implements Expression {
        public Window {
            arguments = List.copyOf(arguments);
            partitionBy = List.copyOf(partitionBy);
            orderBy = List.copyOf(orderBy);
        }

        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.window(this);
        }
    }

    /** One key of a window's order; nulls come last unless {@code nullsFirst}, whatever the direction. */
    record Order(Expression key, boolean descending, boolean nullsFirst) {}
}
