// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.model;

import java.util.List;
import java.util.Objects;

/**
 * How the text of a source column becomes a typed value. What does not fit is rejected, never guessed.
 *
 * @param fromText true where the source delivers text for another type (files do for every type)
 * @param trim true to drop outer blanks first
 * @param nullMarks texts that stand for null, compared after trimming
 * @param format date or timestamp format in the letters of the spec language ({@code yyyy-MM-dd}); empty for ISO 8601
 * @param decimalSign the decimal sign, {@code .} or {@code ,}
 * @param groupSign sign between groups of digits, or an empty string
 * @param strip characters dropped from numbers, such as a currency sign
 */
public record Parsing(
        boolean fromText,
        boolean trim,
        List<String> nullMarks,
        String format,
        String decimalSign,
        String groupSign,
        String strip) {

    /** Nothing to parse. */
    public static final Parsing NONE = new Parsing(false, false, List.of(), "", ".", "", "");

    /** Text as files deliver it: no marks, ISO formats. */
    public static final Parsing TEXT = new Parsing(true, false, List.of(), "", ".", "", "");

    public Parsing {
        nullMarks = List.copyOf(nullMarks);
        Objects.requireNonNull(format, "format");
        Objects.requireNonNull(decimalSign, "decimalSign");
        Objects.requireNonNull(groupSign, "groupSign");
        Objects.requireNonNull(strip, "strip");
    }
}
