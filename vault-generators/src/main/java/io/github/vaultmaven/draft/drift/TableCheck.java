// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft.drift;

import io.github.vaultmaven.diagnostics.SourceRange;
import io.github.vaultmaven.draft.patch.SourceTables;
import io.github.vaultmaven.draft.patch.SpecFiles;
import io.github.vaultmaven.draft.schema.ColumnProfile;
import io.github.vaultmaven.draft.schema.InputColumn;
import io.github.vaultmaven.draft.schema.InputTable;
import io.github.vaultmaven.draft.schema.TableProfile;
import io.github.vaultmaven.draft.write.SpecTypes;
import io.github.vaultmaven.spec.yaml.YamlEntry;
import io.github.vaultmaven.spec.yaml.YamlList;
import io.github.vaultmaven.spec.yaml.YamlMap;
import io.github.vaultmaven.spec.yaml.YamlNode;
import io.github.vaultmaven.spec.yaml.YamlScalar;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Compares one table with what the spec says of it. */
final class TableCheck {

    private final YamlEntry entry;
    private final InputTable table;
    private final List<String> key;
    private final Limits limits;
    private final LocalDateTime now;
    private final List<Difference> found = new ArrayList<>();

    TableCheck(YamlEntry entry, InputTable table, List<String> key, Limits limits, LocalDateTime now) {
        this.entry = entry;
        this.table = table;
        this.key = key;
        this.limits = limits;
        this.now = now;
    }

    /** A difference at its place in the spec. */
    record Difference(DriftKind kind, SourceRange range, String words) {}

    /** A column of the spec: its name, and what is said of it. */
    private record Said(YamlScalar name, Optional<YamlNode> value) {

        Optional<String> type() {
            return value.flatMap(v -> v instanceof YamlMap map
                    ? SpecFiles.text(map, "type")
                    : v instanceof YamlScalar scalar && !scalar.text().isEmpty()
                            ? Optional.of(scalar.text())
                            : Optional.empty());
        }

        /** True where the source hands over text that staging turns into the type. */
        boolean isParsed() {
            return value.filter(YamlMap.class::isInstance)
                    .map(YamlMap.class::cast)
                    .filter(m ->
                            SpecFiles.text(m, "text").filter("true"::equals).isPresent()
                                    || m.find("format").isPresent())
                    .isPresent();
        }

        boolean isNeverNull() {
            return value.filter(YamlMap.class::isInstance)
                    .flatMap(m -> SpecFiles.text((YamlMap) m, "nullable"))
                    .filter("false"::equals)
                    .isPresent();
        }
    }

    List<Difference> differences() {
        List<Said> said = said();
        said.stream().filter(s -> !s.name().text().equals("*")).forEach(this::column);
        boolean open = said.stream().anyMatch(s -> s.name().text().equals("*"));
        if (!open && !said.isEmpty()) {
            table.columns().stream()
                    .filter(c -> said.stream().noneMatch(s -> s.name().text().equalsIgnoreCase(c.name())))
                    .forEach(c -> add(
                            DriftKind.NEW,
                            entry.key().range(),
                            "the table %s has the new column %s (%s)".formatted(table.name(), c.name(), c.type())));
        }
        table.profile().ifPresent(this::quality);
        return found;
    }

    private List<Said> said() {
        YamlNode columns = SourceTables.columns(entry).orElse(null);
        if (columns instanceof YamlMap map) {
            return map.entries().stream()
                    .map(e -> new Said(e.key(), Optional.of(e.value())))
                    .toList();
        }
        if (columns instanceof YamlList list) {
            return list.items().stream()
                    .flatMap(i -> SourceTables.column(list, name(i)).stream()
                            .map(n -> new Said(n, i instanceof YamlMap ? Optional.of(i) : Optional.empty())))
                    .toList();
        }
        return List.of();
    }

    private static String name(YamlNode item) {
        return item instanceof YamlScalar scalar
                ? scalar.text()
                : item instanceof YamlMap map ? SpecFiles.text(map, "name").orElse("") : "";
    }

    private void column(Said said) {
        String name = said.name().text();
        Optional<InputColumn> there = table.column(name);
        if (there.isEmpty()) {
            add(DriftKind.COLUMN, said.name().range(), "the table %s has no column %s".formatted(table.name(), name));
            return;
        }
        String now0 = SpecTypes.of(there.get().type()).toString();
        boolean differs = said.type().filter(t -> !holds(t, now0)).isPresent();
        if (differs && !said.isParsed() && !there.get().type().isEmpty()) {
            add(
                    DriftKind.TYPE,
                    said.name().range(),
                    "%s.%s is %s in the source (%s), and %s here"
                            .formatted(
                                    table.name(),
                                    name,
                                    there.get().type(),
                                    now0,
                                    said.type().orElseThrow()));
        }
        Optional<ColumnProfile> profile = there.get().profile().filter(p -> p.rows() > 0);
        if (said.isNeverNull() && profile.isPresent() && share(profile.get()) > limits.nulls()) {
            add(
                    DriftKind.NULLS,
                    said.name().range(),
                    "%s of %s.%s are null".formatted(TableState.percent(share(profile.get())), table.name(), name));
        }
    }

    private static double share(ColumnProfile profile) {
        return profile.rows() == 0 ? 0 : (double) profile.nulls() / profile.rows();
    }

    /** Texts of files hold any type that their values fit; what was written wider than needed still fits. */
    private boolean holds(String spec, String source) {
        String wanted = spec.replaceAll("\\s", "").toLowerCase(Locale.ROOT);
        String given = source.replaceAll("\\s", "").toLowerCase(Locale.ROOT);
        return wanted.equals(given)
                || wanted.equals("varchar")
                || TypeRoom.fits(wanted, given, table.files().isPresent());
    }

    private void quality(TableProfile profile) {
        SourceRange at = entry.key().range();
        if (profile.rows() < limits.rows()) {
            add(
                    DriftKind.ROWS,
                    at,
                    String.format(
                            Locale.ROOT,
                            "the table %s has %,d rows, and %,d are the least",
                            table.name(),
                            profile.rows(),
                            limits.rows()));
        }
        duplicates()
                .filter(d -> d > limits.duplicates())
                .ifPresent(d -> add(
                        DriftKind.DUPLICATES,
                        at,
                        "the key %s of %s comes again in %s of the rows"
                                .formatted(String.join(", ", key), table.name(), TableState.percent(d))));
        Optional<LocalDateTime> latest = latest();
        limits.age()
                .filter(a -> latest.isPresent() && latest.get().isBefore(now.minus(a)))
                .ifPresent(a -> add(
                        DriftKind.FRESHNESS,
                        at,
                        "the latest of %s is of %s UTC, %s ago, and %s is the most"
                                .formatted(table.name(), latest.get(), Duration.between(latest.get(), now), a)));
    }

    /** Of a key of one column by its values, of several as far as they are known to be unique. */
    private Optional<Double> duplicates() {
        if (key.size() == 1) {
            return table.column(key.get(0))
                    .flatMap(InputColumn::profile)
                    .filter(p -> p.rows() > p.nulls())
                    .map(p -> 1 - (double) p.distinct() / (p.rows() - p.nulls()));
        }
        boolean unique = !key.isEmpty()
                && table.profile()
                        .filter(p -> p.keys().stream().anyMatch(key::containsAll))
                        .isPresent();
        return unique ? Optional.of(0.0) : Optional.empty();
    }

    private Optional<LocalDateTime> latest() {
        Map<String, LocalDateTime> latest =
                table.profile().map(TableProfile::latest).orElse(Map.of());
        Optional<String> column =
                entry.value() instanceof YamlMap map ? SpecFiles.text(map, "load_timestamp") : Optional.empty();
        return column.flatMap(c -> latest.entrySet().stream()
                        .filter(e -> e.getKey().equalsIgnoreCase(c))
                        .map(Map.Entry::getValue)
                        .findFirst())
                .or(() -> latest.values().stream().max(LocalDateTime::compareTo));
    }

    TableState state() {
        var nulls = new LinkedHashMap<String, Double>();
        table.columns()
                .forEach(c -> c.profile().filter(p -> p.nulls() > 0).ifPresent(p -> nulls.put(c.name(), share(p))));
        return new TableState(
                table.fullName(),
                table.place().toString(),
                table.profile().map(TableProfile::rows),
                latest(),
                nulls,
                duplicates());
    }

    private void add(DriftKind kind, SourceRange range, String words) {
        found.add(new Difference(kind, range, words));
    }
}
