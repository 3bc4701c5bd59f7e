// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.reference;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/** What can be said of a single value: its canonical text and its place in the order of the tie rule. */
final class Values {
    private static final DateTimeFormatter TIMESTAMP = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS");

    private Values() {}

    /** An unmodifiable copy that may hold nulls; decimals lose trailing zeros, so that equal numbers are equal. */
    static List<Object> copy(Collection<?> values) {
        List<Object> copy = new ArrayList<>();
        values.forEach(v -> copy.add(plain(v)));
        return Collections.unmodifiableList(copy);
    }

    static Object plain(Object value) {
        return value instanceof BigDecimal decimal ? decimal.stripTrailingZeros() : value;
    }

    static boolean anyBad(Collection<?> values) {
        return values.stream().anyMatch(Bad.class::isInstance);
    }

    static boolean anyNull(Collection<?> values) {
        return values.stream().anyMatch(v -> v == null);
    }

    /** Canonical text: plain decimals, ISO dates, timestamps with six digits; text as it is. */
    static String text(Object value) {
        if (value instanceof BigDecimal decimal) {
            return decimal.stripTrailingZeros().toPlainString();
        }
        if (value instanceof LocalDateTime timestamp) {
            return TIMESTAMP.format(timestamp);
        }
        if (value instanceof Bad) {
            throw new IllegalArgumentException("a value that does not fit its type has no canonical text: " + value);
        }
        return value.toString();
    }

    /** Null first, text by code point, all else by value. Values of one column have one type. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    static int compare(Object a, Object b) {
        if (a == null || b == null) {
            return Boolean.compare(a != null, b != null);
        }
        if (a instanceof String s && b instanceof String t) {
            return Arrays.compare(s.codePoints().toArray(), t.codePoints().toArray());
        }
        return ((Comparable) a).compareTo(b);
    }

    /** Left to right. */
    static int compare(List<?> a, List<?> b) {
        for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
            int order = compare(a.get(i), b.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(a.size(), b.size());
    }
}
