// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.spec;

import io.github.vaultmaven.diagnostics.SourceRange;
import java.util.List;
import java.util.Optional;

/**
 * A table, or a set of files, of a source.
 *
 * @param name name in the spec
 * @param schema schema, where it is not the source's
 * @param table name in the database, where it differs
 * @param files files that it is read from
 * @param settings what it says of its deliveries
 * @param columns its columns, in the order of a list or by name
 * @param open true where there may be columns that are not named
 * @param ordered true where the columns are written as a list, whose order is that of the files
 * @param steps what is done to its rows before anything is mapped
 * @param rules tests
 * @param about words
 * @param range place of its name
 */
public record SourceTableSpec(
        Located<String> name,
        Optional<Located<String>> schema,
        Optional<Located<String>> table,
        Optional<FilesSpec> files,
        TableSettings settings,
        List<SourceColumnSpec> columns,
        boolean open,
        boolean ordered,
        StagingSpec steps,
        List<RuleSpec> rules,
        About about,
        SourceRange range) {

    public SourceTableSpec {
        columns = List.copyOf(columns);
        rules = List.copyOf(rules);
    }

    /** The same with other steps. */
    public SourceTableSpec with(StagingSpec others) {
        return new SourceTableSpec(
                name, schema, table, files, settings, columns, open, ordered, others, rules, about, range);
    }
}
