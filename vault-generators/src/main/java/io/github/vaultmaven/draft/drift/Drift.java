// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft.drift;

import io.github.vaultmaven.diagnostics.Diagnostic;
import io.github.vaultmaven.diagnostics.SourceRange;
import io.github.vaultmaven.draft.patch.SourceTables;
import io.github.vaultmaven.draft.patch.SpecFiles;
import io.github.vaultmaven.draft.patch.SpecFiles.Document;
import io.github.vaultmaven.draft.schema.InputTable;
import io.github.vaultmaven.draft.schema.SourceSchema;
import io.github.vaultmaven.draft.schema.Unread;
import io.github.vaultmaven.spec.yaml.YamlEntry;
import io.github.vaultmaven.spec.yaml.YamlList;
import io.github.vaultmaven.spec.yaml.YamlMap;
import io.github.vaultmaven.spec.yaml.YamlNode;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What differs between a source and the specs about it, and what its tables are like. */
public final class Drift {

    private final Document document;
    private final String source;
    private final SpecFiles files;
    private final SourceSchema schema;
    private final Limits limits;
    private final LocalDateTime now;
    private final List<Diagnostic> findings = new ArrayList<>();
    private final List<TableState> states = new ArrayList<>();

    private Drift(
            SpecFiles files, Document document, String source, SourceSchema schema, Limits limits, LocalDateTime now) {
        this.files = files;
        this.document = document;
        this.source = source;
        this.schema = schema;
        this.limits = limits;
        this.now = now;
    }

    /**
     * What was found.
     *
     * @param findings at lines of specs
     * @param states all tables of the spec, in its order
     */
    public record Result(List<Diagnostic> findings, List<TableState> states) {

        public Result {
            findings = List.copyOf(findings);
            states = List.copyOf(states);
        }

        /** The tables as Markdown. */
        public String report(String source) {
            var text = new StringBuilder(
                    "# " + source
                            + "\n\n| table | location | rows | latest (UTC) | nulls | duplicates |\n|---|---|---|---|---|---|\n");
            states.forEach(s -> text.append(s.line()));
            if (!findings.isEmpty()) {
                text.append("\n## Differences\n\n");
                findings.forEach(f -> text.append("- %s: %s [%s]\n".formatted(f.range(), f.message(), f.id())));
            }
            return text.toString();
        }
    }

    /**
     * Compares.
     *
     * @param texts spec files by the name that findings use
     * @param source name of the source
     * @param schema what the source is
     * @param limits what is put up with
     * @param now the time in UTC
     * @throws IllegalArgumentException if no spec describes the source
     */
    public static Result check(
            Map<String, String> texts, String source, SourceSchema schema, Limits limits, LocalDateTime now) {
        SpecFiles files = SpecFiles.of(texts);
        Document document = files.source(source)
                .orElseThrow(() -> new IllegalArgumentException(
                        "no spec describes the source " + source + " (vault.draft.source); vault:draft writes one"));
        var drift = new Drift(files, document, source, schema, limits, now);
        drift.check();
        return new Result(drift.findings, drift.states);
    }

    private void check() {
        Collection<YamlEntry> tables =
                SpecFiles.map(document.map(), "tables").map(YamlMap::entries).orElse(List.of());
        for (YamlEntry entry : tables) {
            Optional<InputTable> there = schema.tables().stream()
                    .filter(t -> SourceTables.table(document, t.schema(), t.name())
                            .filter(e -> e.key().text().equals(entry.key().text()))
                            .isPresent())
                    .findFirst();
            if (there.isEmpty()) {
                missing(entry);
            } else {
                var check = new TableCheck(entry, there.get(), key(entry.key().text()), limits, now);
                unread(there.get())
                        .ifPresent(u -> add(DriftKind.ACCESS, entry.key().range(), u.reason()));
                check.differences().forEach(d -> add(d.kind(), d.range(), d.words()));
                states.add(check.state());
            }
        }
        for (InputTable table : schema.tables()) {
            if (SourceTables.table(document, table.schema(), table.name()).isEmpty()) {
                add(
                        DriftKind.NEW,
                        document.map().heading(),
                        "the source has the table " + table.fullName() + ", of which nothing is said");
            }
        }
    }

    /** Where nothing at all could be read, or the file of the table could not, access is what is missing. */
    private void missing(YamlEntry entry) {
        String name = SourceTables.physical(entry);
        Optional<Unread> reason = schema.unread().stream()
                .filter(u -> schema.tables().isEmpty() || u.place().file().contains(name))
                .findFirst();
        DriftKind kind = reason.isPresent() ? DriftKind.ACCESS : DriftKind.TABLE;
        String words = reason.map(u -> "the table " + name + " cannot be read: " + u)
                .orElse("the source has no table " + name);
        add(kind, entry.key().range(), words);
        states.add(new TableState(
                name,
                reason.map(Unread::toString).orElse("missing"),
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                Optional.empty()));
    }

    private Optional<Unread> unread(InputTable table) {
        return schema.unread().stream()
                .filter(u -> u.place().equals(table.place()))
                .findFirst();
    }

    /** The key of the entity that the table feeds first, as the mapping names its columns. */
    private List<String> key(String table) {
        return files.documents().stream()
                .filter(d -> d.text("entity").isPresent())
                .flatMap(d -> SpecFiles.map(d.map(), "source_mappings").stream())
                .flatMap(m -> m.find(source).stream())
                .map(e -> first(e.value()))
                .flatMap(Optional::stream)
                .filter(m -> SpecFiles.text(m, "table").filter(table::equals).isPresent())
                .flatMap(m -> m.find("key_field").stream())
                .map(e -> SpecFiles.scalars(e.value()).map(s -> s.text()).toList())
                .findFirst()
                .orElse(List.of());
    }

    private static Optional<YamlMap> first(YamlNode mapping) {
        if (mapping instanceof YamlMap map) {
            return Optional.of(map);
        }
        return mapping instanceof YamlList list
                        && !list.items().isEmpty()
                        && list.items().get(0) instanceof YamlMap map
                ? Optional.of(map)
                : Optional.empty();
    }

    private void add(DriftKind kind, SourceRange range, String message) {
        String help = "look at the source, or draft again (vault:draft) for a patch of the specs";
        findings.add(
                limits.breaking().contains(kind)
                        ? Diagnostic.error(kind.id(), range, message, help)
                        : Diagnostic.warning(kind.id(), range, message, help));
    }
}
