// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.expression;

/**
 * One parameter of a function.
 *
 * @param name as the manual calls it
 * @param kind what it takes
 * @param presence how often it is given
 */
public record Parameter(String name, Kind kind, Presence presence) {

    /** What a parameter takes. */
    public enum Kind {
        /** Text. */
        TEXT("text"),
        /** Text literal with at least one character. */
        SOME_TEXT("a text literal that is not empty"),
        /** Whole number. */
        WHOLE("a whole number"),
        /** Whole number; less than 0 counts as 0. */
        COUNT("a whole number"),
        /** Whole number; less than 1 counts as 1. */
        ORDINAL("a whole number"),
        /** Whole literal from 1. */
        POSITIVE("a whole literal from 1"),
        /** Whole literal from 0 to 18. */
        DIGITS("a whole literal from 0 to 18"),
        /** Whole number, decimal or double. */
        NUMBER("a number"),
        /** Whole number, decimal or double, computed with as double. */
        DOUBLE("a number"),
        /** Date or timestamp. */
        DAY("a date or timestamp"),
        /** Date; a timestamp loses its time. */
        DATE("a date or timestamp"),
        /** Timestamp; a date is its midnight. */
        TIMESTAMP("a date or timestamp"),
        /** One of the units of date_trunc. */
        UNIT("'year', 'quarter', 'month', 'week', 'day', 'hour', 'minute' or 'second'"),
        /** Anything that has a common type with the other arguments of this kind. */
        COMMON("a value"),
        /** The same, and the type has an order. */
        ORDERED("a value with an order");

        private final String description;

        Kind(String description) {
            this.description = description;
        }

        /** As in "takes a number". */
        public String description() {
            return description;
        }
    }

    /** How often a parameter is given. */
    public enum Presence {
        ONCE,
        OPTIONAL,
        /** Once or more; only the last parameter. */
        REPEATED
    }

    @Override
    public String toString() {
        return switch (presence) {
            case ONCE -> name;
            case OPTIONAL -> "[" + name + "]";
            case REPEATED -> name + ", …";
        };
    }
}
