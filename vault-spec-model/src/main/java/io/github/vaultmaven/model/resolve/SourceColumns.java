// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.model.resolve;

import io.github.vaultmaven.diagnostics.Diagnostics;
import io.github.vaultmaven.model.Delivery;
import io.github.vaultmaven.model.Origin;
import io.github.vaultmaven.model.Parsing;
import io.github.vaultmaven.model.SourceColumn;
import io.github.vaultmaven.spec.LoadTimestampSpec;
import io.github.vaultmaven.spec.Located;
import io.github.vaultmaven.spec.SourceColumnSpec;
import io.github.vaultmaven.spec.SourceTableSpec;
import io.github.vaultmaven.spec.TableSettings;
import io.github.vaultmaven.type.DataType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The columns that a table delivers: those written, and those that its settings name and nobody has to write (load
 * timestamp, sequence, operation).
 */
final class SourceColumns {

    private final String fullName;
    private final boolean textFiles;
    private final List<SourceColumn> columns = new ArrayList<>();
    private final Diagnostics diagnostics;

    SourceColumns(
            String fullName, SourceTableSpec spec, TableSettings settings, Delivery delivery, Diagnostics diagnostics) {
        this.fullName = fullName;
        // Whatever their format, files land as texts.
        this.textFiles = spec.files().isPresent();
        this.diagnostics = diagnostics;
        var parsing = new ParsingResolver(textFiles, diagnostics);
        for (SourceColumnSpec column : spec.columns()) {
            columns.add(new SourceColumn(
                    column.name().value(), column.type().value(), parsing.resolve(column), origin(column)));
        }
        settings.loadTimestamp()
                .flatMap(SourceColumns::named)
                .ifPresent(name -> addUnwritten(name, DataType.TIMESTAMP));
        settings.sequence().ifPresent(name -> addUnwritten(name, DataType.BIGINT));
        settings.operation()
                .filter(o -> delivery == Delivery.CDC)
                .ifPresent(o -> addUnwritten(o.column(), DataType.TEXT));
    }

    private static Origin origin(SourceColumnSpec column) {
        Origin origin = Origins.of(column.name().range(), column.about());
        if (column.pii().isEmpty()) {
            return origin;
        }
        var governance = new TreeMap<>(origin.governance());
        governance.put(SourceColumn.PII, column.pii());
        return new Origin(origin.range(), origin.description(), governance);
    }

    private static Optional<Located<String>> named(LoadTimestampSpec spec) {
        return spec instanceof LoadTimestampSpec.Column column ? Optional.of(column.name()) : Optional.empty();
    }

    private void addUnwritten(Located<String> name, DataType type) {
        if (expressions().find(name.value()).isEmpty()) {
            Parsing parsing = textFiles && !type.equals(DataType.TEXT) ? Parsing.TEXT : Parsing.NONE;
            columns.add(new SourceColumn(name.value(), type, parsing, new Origin(name.range(), "")));
        }
    }

    List<SourceColumn> all() {
        return List.copyOf(columns);
    }

    TableExpressions expressions() {
        return new TableExpressions(fullName, columns, fallible(columns), diagnostics);
    }

    /** Names of columns that are read from text. */
    static Set<String> fallible(List<SourceColumn> columns) {
        var fallible = new HashSet<String>();
        for (SourceColumn column : columns) {
            if (column.parsing().fromText()) {
                fallible.add(column.name());
            }
        }
        return fallible;
    }
}
