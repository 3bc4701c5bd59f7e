// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft.patch;

import io.github.vaultmaven.draft.patch.SpecFiles.Document;
import io.github.vaultmaven.spec.yaml.YamlList;
import io.github.vaultmaven.spec.yaml.YamlNode;
import io.github.vaultmaven.spec.yaml.YamlScalar;
import io.github.vaultmaven.spec.yaml.edit.EditRefused;
import io.github.vaultmaven.spec.yaml.edit.YamlPlace;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Takes a column that is no more out of its source and out of the attributes of satellites; where anything else names
 * it, nothing is changed and a person is told.
 */
final class GoneColumn {

    private final SpecFiles files;
    private final String source;
    private final String table;
    private final YamlScalar column;
    private final List<String> notes;

    GoneColumn(SpecFiles files, String source, String table, YamlScalar column, List<String> notes) {
        this.files = files;
        this.source = source;
        this.table = table;
        this.column = column;
        this.notes = notes;
    }

    void remove() {
        String name = column.text();
        long named = files.documents().stream()
                .filter(this::concerns)
                .flatMap(d -> SpecFiles.scalars(d.map()))
                .filter(s -> names(s.text(), name))
                .count();
        List<YamlScalar> attributes = attributes();
        if (attributes.size() > 1 || named > 1 + attributes.size()) {
            notes.add("%s: the source has no column %s.%s any more, but other parts of the specs name it"
                    .formatted(column.range(), table, name));
            return;
        }
        try {
            Document document = files.named("source", source).orElseThrow();
            YamlPlace columns = YamlPlace.document(document.number())
                    .key("tables")
                    .key(table)
                    .key("columns");
            files.put(
                    document.file(),
                    files.file(document.file()).removeKey(columns, name).content());
            attributes().forEach(a -> {
                String file = a.range().file();
                files.put(
                        file,
                        Lines.removed(files.contents().get(file), a.range().startLine()));
            });
        } catch (EditRefused e) {
            notes.add("%s: the source has no column %s.%s any more; it could not be taken out: %s"
                    .formatted(column.range(), table, name, e.getMessage()));
        }
    }

    /** As a whole word, since it may stand in an expression. */
    private static boolean names(String text, String column) {
        return text.equalsIgnoreCase(column)
                || text.matches("(?is).*(?<![\\w])" + Pattern.quote(column) + "(?![\\w]).*");
    }

    /** The source itself, and what is mapped to the table. */
    private boolean concerns(Document document) {
        return document.text("source").filter(source::equals).isPresent()
                ? true
                : SpecFiles.map(document.map(), "source_mappings")
                        .filter(m -> m.find(source).isPresent())
                        .map(m -> SpecFiles.scalars(m).anyMatch(s -> s.text().equals(table)))
                        .orElse(false);
    }

    /** Attributes that no other source brings, plain, on lines of their own, not the only ones of their list. */
    private List<YamlScalar> attributes() {
        return files.documents().stream()
                .filter(d -> d.text("source").isEmpty() && concerns(d))
                .flatMap(d -> Structure.of(d).stream())
                .flatMap(s -> s.maps("satellites").stream()
                        .filter(m -> s.fedBy(m).equals(List.of(source)))
                        .flatMap(m -> SpecFiles.list(m, "attributes").stream()))
                .filter(l -> Lines.isBlock(l) && l.items().size() > 1)
                .flatMap(l -> plain(l).stream())
                .toList();
    }

    private Optional<YamlScalar> plain(YamlList list) {
        for (YamlNode item : list.items()) {
            if (item instanceof YamlScalar scalar && scalar.text().equalsIgnoreCase(column.text())) {
                return Optional.of(scalar);
            }
        }
        return Optional.empty();
    }
}
