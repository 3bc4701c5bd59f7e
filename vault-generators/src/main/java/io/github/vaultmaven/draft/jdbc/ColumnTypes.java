// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft.jdbc;

import java.util.Locale;

/** Spells a type as the definition of its table would. */
final class ColumnTypes {

    private static final int LONGEST = 65_535;
    private static final int MOST_DIGITS = 76;

    private ColumnTypes() {}

    /**
     * The type in lower case.
     *
     * @param name the driver's name of it, maybe with lengths
     * @param size characters or digits, 0 or far too many where there is no limit
     * @param digits decimals
     */
    static String of(String name, int size, int digits) {
        String type = name.toLowerCase(Locale.ROOT).replace("\"", "");
        type = type.startsWith("_") && type.length() > 1 ? type.substring(1) + "[]" : type;
        if (type.contains("(") || type.endsWith("]")) {
            return type;
        }
        if (type.matches(".*(char|character varying|varchar2)$")) {
            return size > 0 && size <= LONGEST ? type + "(" + size + ")" : type;
        }
        if (type.matches("(decimal|numeric|number|dec)( identity)?")) {
            boolean limited = size > 0 && size <= MOST_DIGITS && digits >= 0 && digits <= size;
            return type.replace(" identity", "") + (limited ? "(" + size + "," + digits + ")" : "");
        }
        return type.replace(" identity", "");
    }
}
