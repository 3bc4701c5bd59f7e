// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.model.resolve;

import io.github.vaultmaven.diagnostics.Diagnostics;
import io.github.vaultmaven.diagnostics.Wording;
import io.github.vaultmaven.model.Parsing;
import io.github.vaultmaven.spec.Located;
import io.github.vaultmaven.spec.ParsingSpec;
import io.github.vaultmaven.spec.SourceColumnSpec;
import io.github.vaultmaven.type.DataType;

/** Decides how the text of a column becomes a value. */
final class ParsingResolver {

    static final String USELESS_PARSING = "useless-parsing";

    private final boolean files;
    private final Diagnostics diagnostics;

    /**
     * A resolver.
     *
     * @param files true where the table is read from files that deliver text for every type
     * @param diagnostics takes findings
     */
    ParsingResolver(boolean files, Diagnostics diagnostics) {
        this.files = files;
        this.diagnostics = diagnostics;
    }

    Parsing resolve(SourceColumnSpec column) {
        ParsingSpec spec = column.parsing();
        DataType type = column.type().value();
        boolean fromText = (files || spec.text()) && !type.equals(DataType.TEXT);
        if (spec.equals(ParsingSpec.NOTHING)) {
            return fromText ? Parsing.TEXT : Parsing.NONE;
        }
        boolean number =
                type instanceof DataType.Whole || type instanceof DataType.Decimal || type instanceof DataType.Real;
        boolean time = type instanceof DataType.Date || type instanceof DataType.Timestamp;
        spec.format().filter(f -> !time).ifPresent(f -> report(f, "format", "dates and timestamps"));
        spec.decimalSign().filter(f -> !number).ifPresent(f -> report(f, "decimal_sign", "numbers"));
        spec.groupSign().filter(f -> !number).ifPresent(f -> report(f, "group_sign", "numbers"));
        spec.strip().filter(f -> !number).ifPresent(f -> report(f, "strip", "numbers"));
        return new Parsing(
                fromText,
                spec.trim(),
                spec.nullMarks(),
                spec.format().map(Located::value).orElse(""),
                spec.decimalSign().map(Located::value).orElse("."),
                spec.groupSign().map(Located::value).orElse(""),
                spec.strip().map(Located::value).orElse(""));
    }

    private void report(Located<String> value, String key, String what) {
        diagnostics.error(
                USELESS_PARSING,
                value.range(),
                Wording.quote(key) + " is for columns of " + what + " only",
                "remove it, or declare the type");
    }
}
