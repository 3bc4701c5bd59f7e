// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft;

import io.github.vaultmaven.draft.decide.Decisions;
import io.github.vaultmaven.draft.decide.TableDecision;
import io.github.vaultmaven.draft.schema.InputTable;
import io.github.vaultmaven.draft.schema.Place;
import io.github.vaultmaven.draft.schema.SourceSchema;
import io.github.vaultmaven.draft.schema.Unread;
import io.github.vaultmaven.draft.write.DraftReport;
import io.github.vaultmaven.draft.write.SpecWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;

/** From files to specs. The same files give the same draft, in whatever order they are given. */
public final class Drafting {

    private final List<InputReader> readers;

    /** @param loader class loader that sees the readers */
    public Drafting(ClassLoader loader) {
        this.readers = ServiceLoader.load(InputReader.class, loader).stream()
                .map(ServiceLoader.Provider::get)
                .sorted(Comparator.comparing(InputReader::name))
                .toList();
    }

    /**
     * Reads files, decides, and writes specs into memory.
     *
     * @param source name of the source system, letters, digits and {@code _}, beginning with a letter
     * @param context what the source is for, in words, which becomes its description; may be empty
     * @param files what to read
     * @throws IllegalArgumentException if the name of the source is none
     */
    public Draft draft(String source, String context, List<InputFile> files) {
        if (!source.matches("[A-Za-z][A-Za-z0-9_]*")) {
            throw new IllegalArgumentException(
                    "'" + source + "' is no name of a source: use letters, digits and _, beginning with a letter");
        }
        SourceSchema schema = read(files);
        List<TableDecision> decisions = Decisions.of(schema);
        Map<String, String> specs =
                decisions.isEmpty() ? Map.of() : SpecWriter.write(source, context, schema, decisions);
        return new Draft(specs, decisions, schema.unread(), DraftReport.of(source, decisions, schema.unread()));
    }

    /** Each kind of input is read by its reader; what no reader is for is listed. */
    private SourceSchema read(List<InputFile> files) {
        var byReader = new LinkedHashMap<InputReader, List<InputFile>>();
        var unread = new ArrayList<Unread>();
        List<InputFile> sorted =
                files.stream().sorted(Comparator.comparing(InputFile::path)).toList();
        for (InputFile file : sorted) {
            Optional<InputReader> reader =
                    readers.stream().filter(r -> r.reads(file)).findFirst();
            if (reader.isPresent()) {
                byReader.computeIfAbsent(reader.get(), r -> new ArrayList<>()).add(file);
            } else {
                unread.add(new Unread(
                        new Place(file.path(), 0), "no reader is for files of this name; there are " + kinds()));
            }
        }
        var tables = new LinkedHashMap<String, InputTable>();
        byReader.forEach((reader, its) -> {
            SourceSchema schema = reader.read(its);
            schema.tables().forEach(t -> add(tables, t, unread));
            unread.addAll(schema.unread());
        });
        unread.sort(Comparator.comparing((Unread u) -> u.place().file())
                .thenComparingInt(u -> u.place().line()));
        return new SourceSchema(List.copyOf(tables.values()), unread);
    }

    /** Two inputs may speak of one table; the first counts. */
    private static void add(Map<String, InputTable> tables, InputTable table, List<Unread> unread) {
        InputTable other = tables.putIfAbsent(table.fullName().toLowerCase(Locale.ROOT), table);
        if (other != null) {
            unread.add(new Unread(
                    table.place(),
                    "the table %s is defined twice; the definition at %s counts"
                            .formatted(table.name(), other.place())));
        }
    }

    private String kinds() {
        return String.join(", ", readers.stream().map(InputReader::name).toList());
    }
}
