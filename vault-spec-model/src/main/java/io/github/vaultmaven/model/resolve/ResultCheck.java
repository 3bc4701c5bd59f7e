// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.model.resolve;

import io.github.vaultmaven.diagnostics.Diagnostics;
import io.github.vaultmaven.diagnostics.SourceRange;
import io.github.vaultmaven.diagnostics.Suggestions;
import io.github.vaultmaven.diagnostics.Wording;
import io.github.vaultmaven.type.DataType;
import java.util.Optional;
import java.util.stream.Collectors;

/** Checks that the result of a query has the columns that something needs. */
final class ResultCheck {

    static final String MISSING_RESULT_COLUMN = "missing-result-column";
    static final String RESULT_TYPE = "result-type";

    private final QueryResult result;
    private final Diagnostics diagnostics;

    ResultCheck(QueryResult result, Diagnostics diagnostics) {
        this.result = result;
        this.diagnostics = diagnostics;
    }

    /**
     * The column as the result calls it, or nothing after findings.
     *
     * @param name the column
     * @param what what it is, in words, such as {@code the key of `member`}
     * @param range what needs it
     */
    Optional<String> column(String name, String what, SourceRange range) {
        Optional<String> found = result.find(name);
        if (found.isEmpty()) {
            diagnostics.error(
                    MISSING_RESULT_COLUMN,
                    range,
                    "the query gives no column " + Wording.quote(name) + ", " + what
                            + Suggestions.question(name, result.columns().keySet()),
                    "its columns are "
                            + result.columns().keySet().stream()
                                    .map(Wording::quote)
                                    .collect(Collectors.joining(", ")));
        }
        return found;
    }

    /** A column of that type, or of one that becomes it without loss. */
    Optional<String> column(String name, String what, DataType type) {
        Optional<String> found = column(name, what, result.range());
        DataType given = found.map(result.columns()::get).orElse(type);
        boolean fits = type instanceof DataType.Text
                ? given instanceof DataType.Text
                : Conversion.of(given, type) == Conversion.SAFE;
        if (!fits) {
            diagnostics.error(
                    RESULT_TYPE,
                    result.range(),
                    "column " + Wording.quote(name) + ", " + what + ", must be " + type + " and is " + given,
                    "");
        }
        return fits ? found : Optional.empty();
    }
}
