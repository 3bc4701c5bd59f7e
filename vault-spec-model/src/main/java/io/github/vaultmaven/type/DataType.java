// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.type;

/**
 * A column type of the spec language, the same for every target.
 *
 * <p>Its text ({@link Object#toString()}) is the spelling of the spec language: {@code varchar(50)}, {@code decimal(12,2)}.
 */
public sealed interface DataType {

    /** Text. {@code length} in characters, or 0 for no limit. */
    record Text(int length) implements DataType {
        @Override
        public String toString() {
            return length == 0 ? "varchar" : "varchar(" + length + ")";
        }
    }

    /** Whole number of {@code bits} 16, 32 or 64. */
    record Whole(int bits) implements DataType {
        @Override
        public String toString() {
            return switch (bits) {
                case 16 -> "smallint";
                case 32 -> "integer";
                default -> "bigint";
            };
        }
    }

    /** Exact number with {@code precision} digits (1 to 38), {@code scale} of them behind the point. */
    record Decimal(int precision, int scale) implements DataType {
        @Override
        public String toString() {
            return "decimal(" + precision + "," + scale + ")";
        }
    }

    /** IEEE 754 double. */
    record Real() implements DataType {
        @Override
        public String toString() {
            return "double";
        }
    }

    /** True or false. */
    record Bool() implements DataType {
        @Override
        public String toString() {
            return "boolean";
        }
    }

    /** Calendar day. */
    record Date() implements DataType {
        @Override
        public String toString() {
            return "date";
        }
    }

    /** Point on the UTC time line in microseconds, without a zone: {@code timestamp(6)}. */
    record Timestamp() implements DataType {
        @Override
        public String toString() {
            return "timestamp";
        }
    }

    /** JSON document, kept as text until it is flattened. */
    record Json() implements DataType {
        @Override
        public String toString() {
            return "json";
        }
    }

    DataType TEXT = new Text(0);
    DataType INTEGER = new Whole(32);
    DataType BIGINT = new Whole(64);
    DataType DOUBLE = new Real();
    DataType BOOLEAN = new Bool();
    DataType DATE = new Date();
    DataType TIMESTAMP = new Timestamp();
    DataType JSON = new Json();
}
