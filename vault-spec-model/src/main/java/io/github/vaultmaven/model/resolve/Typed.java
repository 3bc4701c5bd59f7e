// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.model.resolve;

import io.github.vaultmaven.diagnostics.SourceRange;
import io.github.vaultmaven.expression.Expression;
import io.github.vaultmaven.model.SourceColumn;
import io.github.vaultmaven.type.DataType;
import java.util.List;
import java.util.Optional;

/**
 * An expression whose columns and type are known.
 *
 * @param expression the tree
 * @param type its type; nothing for NULL
 * @param column the column, where it is nothing but one
 * @param reads names of all columns that it reads
 * @param fallible true where one of them may hold a value that does not fit its type
 * @param text as it was written, for messages
 * @param range place of the text
 */
record Typed(
        Expression expression,
        Optional<DataType> type,
        Optional<SourceColumn> column,
        List<String> reads,
        boolean fallible,
        String text,
        SourceRange range) {}
