// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.spec;

import io.github.vaultmaven.diagnostics.SourceRange;
import java.util.List;
import java.util.Optional;

/**
 * A {@code source} document.
 *
 * @param name name of the source system
 * @param schema schema of its tables
 * @param settings settings of all of its tables
 * @param tables its tables and files, by name
 * @param about words
 * @param range place of the document
 */
public record SourceSpec(
        Located<String> name,
        Optional<Located<String>> schema,
        TableSettings settings,
        List<SourceTableSpec> tables,
        About about,
        SourceRange range) {

    public SourceSpec {
        tables = List.copyOf(tables);
    }

    /** The same with other tables. */
    public SourceSpec with(List<SourceTableSpec> others) {
        return new SourceSpec(name, schema, settings, others, about, range);
    }
}
