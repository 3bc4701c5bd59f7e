// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.target.sql;

import io.github.vaultmaven.manifest.CsvOptions;
import io.github.vaultmaven.manifest.FileFormat;
import io.github.vaultmaven.manifest.FileSource;
import io.github.vaultmaven.manifest.PathTimestamp;
import io.github.vaultmaven.manifest.SpecPlace;
import io.github.vaultmaven.model.LoadTimestamp;
import io.github.vaultmaven.model.SourceColumn;
import io.github.vaultmaven.model.SourceFiles;
import io.github.vaultmaven.model.SourceTable;
import io.github.vaultmaven.plan.Landing;
import java.util.Locale;

/** What the runner must know to land the files of a source table. */
final class LandingFiles {

    private LandingFiles() {}

    static FileSource of(SourceTable table) {
        SourceFiles files = table.files().orElseThrow();
        boolean csv = files.format().equals("csv");
        return new FileSource(
                Landing.relation(table),
                table.source(),
                table.name(),
                files.pattern(),
                FileFormat.valueOf(files.format().toUpperCase(Locale.ROOT)),
                table.delivery().name().toLowerCase(Locale.ROOT),
                files.open(),
                csv ? csv(files) : null,
                table.columns().stream().map(SourceColumn::name).toList(),
                Landing.FILE,
                table.loadTimestamp() instanceof LoadTimestamp.OfColumn ? null : Landing.LOAD_TIMESTAMP,
                table.loadTimestamp() instanceof LoadTimestamp.OfPath path
                        ? new PathTimestamp(path.pattern(), path.format(), path.zone())
                        : null,
                SpecPlace.of(table.origin().range()));
    }

    private static CsvOptions csv(SourceFiles files) {
        var options = files.options();
        return new CsvOptions(
                options.getOrDefault("delimiter", ","),
                options.getOrDefault("quote", "\""),
                options.getOrDefault("null", ""),
                options.getOrDefault("encoding", "utf-8"),
                Boolean.parseBoolean(options.getOrDefault("header", "true")));
    }
}
