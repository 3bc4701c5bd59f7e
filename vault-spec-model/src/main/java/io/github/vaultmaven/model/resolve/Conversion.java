// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.model.resolve;

import io.github.vaultmaven.type.DataType;
import io.github.vaultmaven.type.DataType.Bool;
import io.github.vaultmaven.type.DataType.Date;
import io.github.vaultmaven.type.DataType.Decimal;
import io.github.vaultmaven.type.DataType.Real;
import io.github.vaultmaven.type.DataType.Text;
import io.github.vaultmaven.type.DataType.Timestamp;
import io.github.vaultmaven.type.DataType.Whole;

/** What happens to values when their type changes. */
enum Conversion {
    /** Every value fits. */
    SAFE,
    /** A value either fits or is rejected: text that is read as another type or gets a limit, numbers of fewer digits. */
    CHECKED,
    /** Values may lose something, or there is no such conversion. */
    LOSSY;

    private static final int DOUBLE_DIGITS = 15;

    static Conversion of(DataType from, DataType to) {
        if (from.equals(to) || to instanceof Text text && text.length() == 0) {
            return SAFE;
        }
        if (from instanceof Text text) {
            return ofText(text, to);
        }
        return isSafe(from, to) ? SAFE : keepsFraction(from, to) ? CHECKED : LOSSY;
    }

    private static Conversion ofText(Text from, DataType to) {
        if (!(to instanceof Text limited) || from.length() == 0) {
            return CHECKED;
        }
        return from.length() <= limited.length() ? SAFE : LOSSY;
    }

    /** True between exact numbers if all digits behind the point are kept; too many before it cannot go unnoticed. */
    private static boolean keepsFraction(DataType from, DataType to) {
        int before = from instanceof Decimal d ? d.scale() : from instanceof Whole ? 0 : Integer.MAX_VALUE;
        int after = to instanceof Decimal d ? d.scale() : to instanceof Whole ? 0 : -1;
        return before <= after;
    }

    private static boolean isSafe(DataType from, DataType to) {
        if (to instanceof Text text) {
            return width(from) <= text.length();
        }
        if (to instanceof Whole whole) {
            return wholeDigits(from) < digits(whole) || from instanceof Whole w && w.bits() <= whole.bits();
        }
        if (to instanceof Decimal decimal) {
            return wholeDigits(from) <= decimal.precision() - decimal.scale()
                    || from instanceof Decimal d
                            && d.scale() <= decimal.scale()
                            && d.precision() - d.scale() <= decimal.precision() - decimal.scale();
        }
        if (to instanceof Real) {
            return from instanceof Decimal d && d.precision() <= DOUBLE_DIGITS
                    || from instanceof Whole w && digits(w) <= DOUBLE_DIGITS;
        }
        return to instanceof Timestamp && from instanceof Date;
    }

    /** Digits of a type of whole numbers; more than any type has for others. */
    private static int wholeDigits(DataType type) {
        return type instanceof Whole whole
                ? digits(whole)
                : type instanceof Decimal d && d.scale() == 0 ? d.precision() : Integer.MAX_VALUE;
    }

    private static int digits(Whole whole) {
        return whole.bits() == 16 ? 5 : whole.bits() == 32 ? 10 : 19;
    }

    /** Characters of the longest value as text, with sign and point. */
    private static int width(DataType type) {
        if (type instanceof Whole whole) {
            return digits(whole) + 1;
        }
        if (type instanceof Decimal decimal) {
            return decimal.precision() + 3;
        }
        if (type instanceof Bool) {
            return 5;
        }
        return type instanceof Date ? 10 : type instanceof Timestamp ? 26 : Integer.MAX_VALUE;
    }
}
