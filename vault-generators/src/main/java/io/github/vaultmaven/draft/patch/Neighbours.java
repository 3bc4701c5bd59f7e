// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft.patch;

import io.github.vaultmaven.draft.Draft;
import io.github.vaultmaven.draft.patch.SpecFiles.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What specs have beside a source that is drafted: things of the same names, which are the same things or others. */
final class Neighbours {

    private final SpecFiles files;
    private final String source;

    /**
     * @param files the specs
     * @param source the source that is drafted
     */
    Neighbours(SpecFiles files, String source) {
        this.files = files;
        this.source = source;
    }

    /** The draft with names of its own for what the specs call so, though it is something else. */
    Draft fitted(Draft draft) {
        Draft fitted = draft;
        var avoided = new TreeSet<String>();
        while (avoided.addAll(others(fitted))) {
            fitted = draft.avoiding(avoided);
        }
        return fitted;
    }

    /** True if the specs have something, or a file, of a name that is drafted. */
    boolean meet(Draft draft) {
        return draft.files().keySet().stream().anyMatch(files.contents()::containsKey)
                || structures(draft)
                        .anyMatch(s -> Structure.named(files, s.name()).isPresent());
    }

    /** What a person has to know of a source that is new: what is called otherwise, and tables that two sources share. */
    List<String> notes(Draft draft) {
        var notes = new ArrayList<String>();
        for (String name : others(draft)) {
            notes.add("%s: what %s calls %s is of another kind than this one, or has another key: it becomes %s_%s"
                    .formatted(
                            Structure.named(files, name).orElseThrow().body().heading(), source, name, source, name));
        }
        SpecFiles.of(draft.files()).named("source", source).ifPresent(d -> oneTable(d, notes));
        return notes;
    }

    /** Two systems whose tables have one name stand in schemas of their own, or one of them is not what is read. */
    private void oneTable(Document drafted, List<String> notes) {
        for (Document other : files.documents()) {
            boolean elsewhere = other.text("source").isEmpty()
                    || other.text("source").filter(source::equals).isPresent();
            List<String> same = elsewhere ? List.of() : SourceTables.shared(drafted, other);
            if (!same.isEmpty()) {
                notes.add(
                        "%s: the source %s has tables of the same names, %s, in the same schema, as the specs have it: say with `schema` where each stands"
                                .formatted(
                                        other.map().heading(),
                                        other.text("source").orElseThrow(),
                                        String.join(", ", same)));
            }
        }
    }

    private List<String> others(Draft draft) {
        return structures(draft)
                .filter(s -> Structure.named(files, s.name())
                        .filter(t -> !Likeness.isSame(s, t, source, files))
                        .isPresent())
                .map(Structure::name)
                .toList();
    }

    private static Stream<Structure> structures(Draft draft) {
        return SpecFiles.of(draft.files()).documents().stream().flatMap(d -> Structure.of(d).stream());
    }
}
