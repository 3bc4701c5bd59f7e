// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.spec;

import java.util.List;
import java.util.Optional;

/**
 * How the text of a column becomes a value.
 *
 * @param text true where a table delivers text for another type
 * @param trim true to drop outer blanks first
 * @param nullMarks texts that stand for null
 * @param format date or timestamp format
 * @param decimalSign decimal sign
 * @param groupSign sign between groups of digits
 * @param strip characters dropped from numbers
 */
public record ParsingSpec(
        boolean text,
        boolean trim,
        List<String> nullMarks,
        Optional<Located<String>> format,
        Optional<Located<String>> decimalSign,
        Optional<Located<String>> groupSign,
        Optional<Located<String>> strip) {

    /** Nothing written. */
    public static final ParsingSpec NOTHING = new ParsingSpec(
            false, false, List.of(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    public ParsingSpec {
        nullMarks = List.copyOf(nullMarks);
    }
}
