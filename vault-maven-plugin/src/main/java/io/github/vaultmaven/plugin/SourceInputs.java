// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.plugin;

import io.github.vaultmaven.assist.Assistant;
import io.github.vaultmaven.assist.OffAssistant;
import io.github.vaultmaven.assist.draft.Answerer;
import io.github.vaultmaven.assist.draft.AssistedDecisions;
import io.github.vaultmaven.assist.draft.AssistedTextReader;
import io.github.vaultmaven.draft.Drafting;
import io.github.vaultmaven.draft.InputFile;
import io.github.vaultmaven.draft.InputFiles;
import io.github.vaultmaven.draft.data.DataReader;
import io.github.vaultmaven.draft.jdbc.Scope;
import io.github.vaultmaven.draft.schema.SourceSchema;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * What a source is read from.
 *
 * @param from files and folders
 * @param tables tables in the compact notation, or null
 * @param url JDBC address of a database, or null
 * @param scope what of the database is read
 */
record SourceInputs(List<File> from, String tables, String url, Scope scope) {

    SourceInputs {
        if (scope.sample() < 0) {
            throw new IllegalArgumentException("vault.draft.sample is " + scope.sample() + ", but no number of rows");
        }
    }

    /** Files, and what was given in words. */
    List<InputFile> files() throws IOException {
        var inputs =
                new ArrayList<>(InputFiles.of(from.stream().map(File::toPath).toList()));
        if (tables != null && !tables.isBlank()) {
            inputs.add(new InputFile("vault.draft.tables", tables.getBytes(StandardCharsets.UTF_8)));
        }
        return inputs;
    }

    /** The database, if one is named. */
    List<SourceSchema> databases(SourceDrivers drivers, Supplier<Credentials> credentials) {
        return url == null || url.isBlank()
                ? List.of()
                : List.of(drivers.reader(url.strip(), credentials.get()).read(scope));
    }

    /**
     * What reads files, those of data with a DuckDB, and decides.
     *
     * @param model provider and model that are asked, for what they guess to be marked
     */
    Drafting drafting(SourceDrivers drivers, Path data, Assistant assistant, String model) {
        if (assistant instanceof OffAssistant) {
            return drafting(drivers, data);
        }
        var answerer = new Answerer(assistant, model);
        return new Drafting(
                getClass().getClassLoader(),
                List.of(new DataReader(drivers::memory, data), new AssistedTextReader(answerer)),
                new AssistedDecisions(answerer));
    }

    /** What reads files; those of data with a DuckDB. */
    Drafting drafting(SourceDrivers drivers, Path data) {
        return new Drafting(getClass().getClassLoader(), List.of(new DataReader(drivers::memory, data)));
    }
}
