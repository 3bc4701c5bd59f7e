package io.github.vaultmaven.expression;

/** An expression of the spec language. */
public interface Expression {

    /** A column by its name. */
    record ColumnRef(String name) implements Expression {}
}
