// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.expression;

import io.github.vaultmaven.type.DataType;
import java.math.BigDecimal;
import java.util.Optional;

/** Which types go together, and what becomes of them. */
public final class Types {

    static final int MAX_PRECISION = 38;

    private Types() {}

    /** True for whole numbers, decimals and doubles. */
    public static boolean isNumber(DataType type) {
        return type instanceof DataType.Whole || type instanceof DataType.Decimal || type instanceof DataType.Real;
    }

    /** True for dates and timestamps. */
    public static boolean isDay(DataType type) {
        return type instanceof DataType.Date || type instanceof DataType.Timestamp;
    }

    static boolean hasOrder(DataType type) {
        return isNumber(type) || isDay(type) || type instanceof DataType.Text;
    }

    /** The type that values of both have without loss, if there is one. */
    static Optional<DataType> common(DataType a, DataType b) {
        if (a.equals(b)) {
            return Optional.of(a);
        }
        if (a instanceof DataType.Text && b instanceof DataType.Text) {
            return Optional.of(DataType.TEXT);
        }
        if (isDay(a) && isDay(b)) {
            return Optional.of(DataType.TIMESTAMP);
        }
        return isNumber(a) && isNumber(b) ? Optional.of(number(a, b)) : Optional.empty();
    }

    private static DataType number(DataType a, DataType b) {
        if (a instanceof DataType.Real || b instanceof DataType.Real) {
            return DataType.DOUBLE;
        }
        if (a instanceof DataType.Whole x && b instanceof DataType.Whole y) {
            return new DataType.Whole(Math.max(x.bits(), y.bits()));
        }
        DataType.Decimal x = asDecimal(a);
        DataType.Decimal y = asDecimal(b);
        int scale = Math.max(x.scale(), y.scale());
        return decimal(Math.max(x.precision() - x.scale(), y.precision() - y.scale()) + scale, scale);
    }

    /** The type of {@code a operator b} for two numbers; empty if the exact result has too many digits. */
    static Optional<DataType> arithmetic(BinaryOperator operator, DataType a, DataType b) {
        if (operator == BinaryOperator.DIVIDE || a instanceof DataType.Real || b instanceof DataType.Real) {
            return Optional.of(DataType.DOUBLE);
        }
        if (a instanceof DataType.Whole && b instanceof DataType.Whole) {
            return Optional.of(DataType.BIGINT);
        }
        DataType.Decimal x = asDecimal(a);
        DataType.Decimal y = asDecimal(b);
        if (operator == BinaryOperator.MULTIPLY) {
            int scale = x.scale() + y.scale();
            return scale > MAX_PRECISION
                    ? Optional.empty()
                    : Optional.of(decimal(x.precision() + y.precision(), scale));
        }
        DataType.Decimal wide = asDecimal(number(a, b));
        return Optional.of(decimal(wide.precision() + 1, wide.scale()));
    }

    static DataType ofLiteral(BigDecimal value) {
        if (value.scale() == 0 && value.precision() <= 18) {
            long n = value.longValueExact();
            return n == (int) n ? DataType.INTEGER : DataType.BIGINT;
        }
        if (value.scale() == 0 && value.toBigInteger().bitLength() < Long.SIZE) {
            return DataType.BIGINT;
        }
        return decimal(Math.max(value.precision(), value.scale()), value.scale());
    }

    /** True if CAST can turn one into the other. */
    static boolean casts(DataType from, DataType to) {
        if (from.equals(to) || common(from, to).isPresent()) {
            return true;
        }
        boolean fromText = from instanceof DataType.Text && !(to instanceof DataType.Json);
        boolean toText = to instanceof DataType.Text && !(from instanceof DataType.Real);
        return fromText || toText;
    }

    private static DataType.Decimal asDecimal(DataType type) {
        if (type instanceof DataType.Whole w) {
            return new DataType.Decimal(w.bits() == 16 ? 5 : w.bits() == 32 ? 10 : 19, 0);
        }
        return (DataType.Decimal) type;
    }

    private static DataType.Decimal decimal(int precision, int scale) {
        return new DataType.Decimal(Math.min(MAX_PRECISION, precision), scale);
    }
}
