// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft.schema;

import java.util.List;

/**
 * How the texts of a column are to be read, as the spec language says it.
 *
 * @param nulls texts that stand for null, besides that of the file
 * @param decimalSign the sign before decimals, or empty for a point
 * @param groupSign the sign between groups of digits, or empty for none
 * @param strip characters to drop from numbers, or empty
 * @param trim true if blanks around values are to go
 * @param format a format of a date or timestamp, or empty for ISO 8601
 */
public record TextForm(
        List<String> nulls, String decimalSign, String groupSign, String strip, boolean trim, String format) {

    /** Texts that need nothing said about them. */
    public static final TextForm PLAIN = new TextForm(List.of(), "", "", "", false, "");

    public TextForm {
        nulls = List.copyOf(nulls);
    }

    /** The same with texts that stand for null. */
    public TextForm withNulls(List<String> others) {
        return new TextForm(others, decimalSign, groupSign, strip, trim, format);
    }

    /** The same with blanks around values dropped, and characters dropped from numbers. */
    public TextForm trimmed(String characters) {
        return new TextForm(nulls, decimalSign, groupSign, characters, true, format);
    }
}
