// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft;

import io.github.vaultmaven.draft.decide.Decisions;
import io.github.vaultmaven.draft.decide.TableDecision;
import io.github.vaultmaven.draft.schema.Place;
import io.github.vaultmaven.draft.schema.SourceSchema;
import io.github.vaultmaven.draft.schema.Unread;
import io.github.vaultmaven.draft.write.DraftReport;
import io.github.vaultmaven.draft.write.SpecWriter;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.Stream;

/** From files to specs. The same files give the same draft, in whatever order they are given. */
public final class Drafting {

    private static final long LARGEST = 100_000_000;

    private final List<InputReader> readers;
    private final DecisionReview review;

    /** @param loader class loader that sees the readers */
    public Drafting(ClassLoader loader) {
        this(loader, List.of());
    }

    /**
     * @param loader class loader that sees readers
     * @param others readers that need something handed to them
     */
    public Drafting(ClassLoader loader, List<InputReader> others) {
        this(loader, others, DecisionReview.NONE);
    }

    /**
     * @param loader class loader that sees readers
     * @param others readers that need something handed to them
     * @param review looks at decisions before they are written
     */
    public Drafting(ClassLoader loader, List<InputReader> others, DecisionReview review) {
        this.review = review;
        this.readers = Stream.concat(
                        ServiceLoader.load(InputReader.class, loader).stream().map(ServiceLoader.Provider::get),
                        others.stream())
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
        return draft(source, context, files, List.of());
    }

    /**
     * The same with what was read elsewhere, such as from a database.
     *
     * @param others counts before files
     */
    public Draft draft(String source, String context, List<InputFile> files, List<SourceSchema> others) {
        if (!source.matches("[A-Za-z][A-Za-z0-9_]*")) {
            throw new IllegalArgumentException(
                    "'" + source + "' is no name of a source: use letters, digits and _, beginning with a letter");
        }
        SourceSchema schema = read(files, others);
        DecisionReview.Reviewed reviewed = review.review(schema, Decisions.of(schema));
        List<TableDecision> decisions = reviewed.decisions();
        Map<String, String> specs =
                decisions.isEmpty() ? Map.of() : SpecWriter.write(source, context, schema, decisions);
        String report = DraftReport.of(source, decisions, schema.unread(), reviewed.questions());
        return new Draft(specs, decisions, schema.unread(), report, new Draft.Origin(source, context, schema));
    }

    /**
     * Reads files, each kind by its reader, and puts them together with what was read elsewhere; what no reader is for is
     * listed.
     */
    public SourceSchema read(List<InputFile> files, List<SourceSchema> others) {
        var unread = new ArrayList<Unread>();
        var tables = new InputTables();
        others.forEach(tables::add);
        byReader(files, unread).forEach((reader, its) -> tables.add(reader.read(its)));
        SourceSchema read = tables.schema(unread);
        List<Unread> sorted = read.unread().stream()
                .sorted(Comparator.comparing((Unread u) -> u.place().file())
                        .thenComparingInt(u -> u.place().line()))
                .toList();
        return new SourceSchema(read.tables(), sorted, read.inclusions());
    }

    private Map<InputReader, List<InputFile>> byReader(List<InputFile> files, List<Unread> unread) {
        var byReader = new LinkedHashMap<InputReader, List<InputFile>>();
        List<InputFile> sorted =
                files.stream().sorted(Comparator.comparing(InputFile::path)).toList();
        for (InputFile file : sorted) {
            Optional<String> barred = barred(file);
            Optional<InputReader> reader = barred.isPresent()
                    ? Optional.empty()
                    : readers.stream().filter(r -> r.reads(file)).findFirst();
            Optional<String> problem = barred.or(() -> problem(file, reader));
            if (problem.isPresent()) {
                unread.add(new Unread(new Place(file.path(), 0), problem.get()));
            } else {
                byReader.computeIfAbsent(reader.orElseThrow(), r -> new ArrayList<>())
                        .add(file);
            }
        }
        return byReader;
    }

    /** Readers look into files to see whether they are theirs. */
    private static Optional<String> barred(InputFile file) {
        if (file.location().isEmpty() || Files.isReadable(file.location().get())) {
            return Optional.empty();
        }
        String what = Files.isDirectory(file.location().get()) ? "folder" : "file";
        return Optional.of("the " + what + " cannot be read: there is no right to, or it is gone");
    }

    private Optional<String> problem(InputFile file, Optional<InputReader> reader) {
        if (reader.isEmpty()) {
            return Optional.of("no reader is for files of this name; there are " + kinds());
        }
        return file.size() > LARGEST && !reader.get().readsLarge()
                ? Optional.of(String.format(
                        Locale.ROOT,
                        "the file has %,d bytes, and %s is read up to %,d; give the definitions alone, without data",
                        file.size(),
                        reader.get().name(),
                        LARGEST))
                : Optional.empty();
    }

    private String kinds() {
        return String.join(", ", readers.stream().map(InputReader::name).toList());
    }
}
