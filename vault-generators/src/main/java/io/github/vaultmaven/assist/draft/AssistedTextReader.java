// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.assist.draft;

import io.github.vaultmaven.assist.Outcome;
import io.github.vaultmaven.assist.naming.Dictionary;
import io.github.vaultmaven.assist.task.read.Described;
import io.github.vaultmaven.assist.task.read.ReadTask;
import io.github.vaultmaven.draft.InputFile;
import io.github.vaultmaven.draft.InputReader;
import io.github.vaultmaven.draft.compact.CompactReader;
import io.github.vaultmaven.draft.schema.InputColumn;
import io.github.vaultmaven.draft.schema.InputTable;
import io.github.vaultmaven.draft.schema.Place;
import io.github.vaultmaven.draft.schema.SourceSchema;
import io.github.vaultmaven.draft.schema.Unread;
import io.github.vaultmaven.draft.text.TextReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/**
 * Has descriptions in words read. Tables say in their comments who read them; what nobody reads is listed as without
 * assistance.
 */
public final class AssistedTextReader implements InputReader {

    private final Answerer answerer;
    private final TextReader plain = new TextReader();

    public AssistedTextReader(Answerer answerer) {
        this.answerer = answerer;
    }

    /** Stands before {@code text}, whose files it takes over. */
    @Override
    public String name() {
        return "described";
    }

    @Override
    public boolean reads(InputFile file) {
        return plain.reads(file);
    }

    @Override
    public SourceSchema read(List<InputFile> files) {
        var unread = new ArrayList<Unread>();
        var texts = new LinkedHashMap<InputFile, String>();
        for (InputFile file : files) {
            Optional<String> text = file.text();
            problem(text)
                    .ifPresentOrElse(
                            why -> unread.add(new Unread(new Place(file.path(), 0), why)),
                            () -> texts.put(file, text.orElseThrow()));
        }
        List<Described> questions = texts.entrySet().stream()
                .map(e -> new Described(e.getKey().path(), e.getValue()))
                .toList();
        List<Outcome<List<String>>> outcomes =
                answerer.assistant().askAll(new ReadTask(Dictionary.standard()), questions);
        var tables = new ArrayList<InputTable>();
        int asked = 0;
        for (InputFile file : texts.keySet()) {
            Outcome<List<String>> outcome = outcomes.get(asked);
            asked++;
            if (outcome.source() == Outcome.Source.FALLBACK) {
                unread.addAll(plain.read(List.of(file)).unread());
            } else {
                tables.addAll(tables(file, outcome));
            }
        }
        return new SourceSchema(tables, unread);
    }

    private static Optional<String> problem(Optional<String> text) {
        if (text.isEmpty() || text.get().isBlank()) {
            return Optional.of(
                    text.isEmpty() ? "the file is no text (it holds bytes of zero)" : "there is nothing in it");
        }
        return text.get().length() > ReadTask.LONGEST
                ? Optional.of(
                        "a description in words is read up to %d characters, and this has %d; part it into several files"
                                .formatted(ReadTask.LONGEST, text.get().length()))
                : Optional.empty();
    }

    private List<InputTable> tables(InputFile file, Outcome<List<String>> outcome) {
        byte[] text = String.join(";\n", outcome.value()).getBytes(StandardCharsets.UTF_8);
        var place = new Place(file.path(), 0);
        String comment = "Read from %s by %s; check names and types.".formatted(file.path(), answerer.of(outcome));
        return new CompactReader()
                .read(List.of(new InputFile(file.path(), text))).tables().stream()
                        .map(t -> new InputTable(
                                t.schema(),
                                t.name(),
                                t.columns().stream().map(c -> at(place, c)).toList(),
                                t.primaryKey(),
                                t.uniqueKeys(),
                                t.foreignKeys(),
                                comment,
                                place))
                        .toList();
    }

    private static InputColumn at(Place place, InputColumn c) {
        return new InputColumn(
                c.name(), c.type(), c.nullable(), c.numbered(), c.computed(), c.comment(), place, c.profile());
    }
}
