// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.vaultmaven.dialect.Dialect;
import io.github.vaultmaven.load.LoadedVault;
import io.github.vaultmaven.load.NewestRows;
import io.github.vaultmaven.model.SourceTable;
import io.github.vaultmaven.model.TechnicalColumns;
import io.github.vaultmaven.plan.ColumnType;
import io.github.vaultmaven.plan.Relation;
import io.github.vaultmaven.reference.Reject;
import io.github.vaultmaven.reference.Run;
import io.github.vaultmaven.reference.SourceRow;
import io.github.vaultmaven.reference.Structure;
import io.github.vaultmaven.type.DataType;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A vault on an engine beside the reference. Both are fed the same source rows; after every run stored rows, rejects and
 * memory must be the same sets of rows. Run marks, zero keys and ghost records are left out.
 */
public final class Comparison {

    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d(\\.\\d+)?");
    private static final Pattern LONG_TEXT = Pattern.compile("([^,]{60})[^,]{20,}");

    private final LoadedVault vault;
    private final Map<Subject, Structure> references = new LinkedHashMap<>();

    /**
     * @param vault a vault without rows
     * @param subjects the structures to compare
     */
    public Comparison(LoadedVault vault, List<Subject> subjects) {
        this.vault = vault;
        subjects.forEach(subject -> references.put(subject, subject.reference().get()));
    }

    /** Runs both sides on these rows, telling them of no delivery, and compares. */
    public void run(List<Row> rows) throws SQLException {
        run(rows, Map.of());
    }

    /**
     * Runs both sides and compares.
     *
     * @param rows source rows of all tables, in any order
     * @param told load timestamps of deliveries that the run is told of
     */
    public void run(List<Row> rows, Map<SourceTable, Set<LocalDateTime>> told) throws SQLException {
        deliver(rows, told);
        vault.run();
        step(rows, told);
        compare();
    }

    /** Puts rows into the source tables for the next run of the vault; the reference sees nothing. */
    public void deliver(List<Row> rows, Map<SourceTable, Set<LocalDateTime>> told) throws SQLException {
        vault.execute("delete from vault_delivery_list");
        for (SourceTable table : vault.model().sources()) {
            vault.deliver(
                    table,
                    rows.stream()
                            .filter(row -> row.table().equals(table))
                            .map(Row::literals)
                            .toList());
            for (LocalDateTime ldts : told.getOrDefault(table, Set.of())) {
                vault.tell(table.fullName(), Texts.of(ldts));
            }
        }
    }

    /** Runs the reference. */
    public void step(List<Row> rows, Map<SourceTable, Set<LocalDateTime>> told) {
        references.forEach((subject, reference) -> reference.step(runOf(subject, rows, told)));
    }

    private static Run runOf(Subject subject, List<Row> rows, Map<SourceTable, Set<LocalDateTime>> told) {
        var read = new ArrayList<SourceRow>();
        var times = new TreeSet<LocalDateTime>();
        for (Reading reading : subject.readings()) {
            rows.stream()
                    .filter(row -> row.table().equals(reading.table()))
                    .forEach(row -> read.add(reading.read(row)));
            times.addAll(told.getOrDefault(reading.table(), Set.of()));
        }
        return new Run(read, times);
    }

    /** The reference's side of a structure. */
    public Structure reference(Subject subject) {
        return references.get(subject);
    }

    /** Compares every relation of every structure. */
    public void compare() throws SQLException {
        assertThat(differences())
                .as("differences from the reference, by relation")
                .isEmpty();
    }

    /** What differs from the reference, or newest rows from what is stored, by relation; empty where nothing does. */
    public Map<String, String> differences() throws SQLException {
        var differences = new TreeMap<String, String>();
        for (Subject subject : references.keySet()) {
            String rejects = subject.relation() + "_rejects";
            differences.put(subject.relation(), difference(stored(subject), expectedRows(subject)));
            differences.put(rejects, difference(rejects(subject), expectedRejects(subject)));
            if (subject.memory().isPresent()) {
                Subject.Memory memory = subject.memory().get();
                differences.put(
                        memory.relation(), difference(memory(subject, memory), expectedMemory(subject, memory)));
            }
        }
        differences.values().removeIf(String::isEmpty);
        differences.putAll(new NewestRows(vault::query).differences());
        return differences;
    }

    private static String difference(Set<Map<String, String>> actual, Set<Map<String, String>> expected) {
        var missing = new HashSet<>(expected);
        missing.removeAll(actual);
        var added = new HashSet<>(actual);
        added.removeAll(expected);
        return (missing.isEmpty() ? "" : "\nlacks\n" + lines(missing))
                + (added.isEmpty() ? "" : "\nhas\n" + lines(added));
    }

    private static String lines(Set<Map<String, String>> rows) {
        return rows.stream()
                .map(row -> LONG_TEXT.matcher(row.toString()).replaceAll("$1[...]"))
                .sorted()
                .collect(Collectors.joining("\n"));
    }

    private Set<Map<String, String>> stored(Subject subject) throws SQLException {
        return rows(subject.relation(), subject.without(runId()), List.of());
    }

    private Set<Map<String, String>> expectedRows(Subject subject) {
        return references.get(subject).rows().stream()
                .map(row -> Texts.of(subject.stored().apply(row)))
                .collect(Collectors.toSet());
    }

    private Set<Map<String, String>> rejects(Subject subject) throws SQLException {
        String name = subject.relation() + "_rejects";
        if (relation(name).isEmpty()) {
            return Set.of();
        }
        Set<String> expected = columnsOfRejects(subject);
        return rows(name, List.of(runId(), "reject_id"), List.copyOf(expected));
    }

    /** Of the hash key column of the rejects nothing is said here. */
    private Set<String> columnsOfRejects(Subject subject) {
        var columns = new TreeSet<>(Set.of("reason", "source_table", names().loadTimestamp(), names().recordSource()));
        var reads = references.get(subject).reads();
        Reading reading = subject.readings().get(0);
        columns.addAll(reading.columnNames(reads));
        return columns;
    }

    private Set<Map<String, String>> expectedRejects(Subject subject) {
        return references.get(subject).rejects().table().stream()
                .map(reject -> reject(subject, reject))
                .collect(Collectors.toSet());
    }

    private Map<String, String> reject(Subject subject, Reject reject) {
        SourceRow row = reject.row();
        Reading reading = subject.readings().stream()
                .filter(r -> r.place() == row.place())
                .findFirst()
                .orElseThrow();
        var columns = new TreeMap<String, Object>(
                reading.columnsOf(row, references.get(subject).reads()));
        columns.put("reason", reject.reason().text());
        columns.put("source_table", row.source());
        columns.put(names().loadTimestamp(), row.ldts());
        columns.put(names().recordSource(), row.recordSource());
        return Texts.of(columns);
    }

    private Set<Map<String, String>> memory(Subject subject, Subject.Memory memory) throws SQLException {
        var without = new ArrayList<>(subject.without(runId()));
        without.removeAll(relation(memory.relation()).orElseThrow().key());
        Set<Map<String, String>> remembered = rows(memory.relation(), without, List.of());
        if (memory.unlessStored()) {
            List<String> columns = relation(memory.relation()).orElseThrow().columnNames();
            remembered.addAll(rows(
                    subject.relation(),
                    List.of(),
                    columns.stream().filter(c -> !c.equals(runId())).toList()));
        }
        return remembered;
    }

    private Set<Map<String, String>> expectedMemory(Subject subject, Subject.Memory memory) {
        return references.get(subject).memory().stream()
                .map(row -> Texts.of(memory.remembered().apply(row)))
                .collect(Collectors.toSet());
    }

    /**
     * Rows of a relation; none may stand there twice.
     *
     * @param without columns to leave out
     * @param only columns to keep, empty for all
     */
    private Set<Map<String, String>> rows(String relation, List<String> without, List<String> only)
            throws SQLException {
        var set = new HashSet<Map<String, String>>();
        for (Map<String, Object> row : vault.rows(query(relation(relation).orElseThrow()))) {
            row.replaceAll((column, value) -> value instanceof String text ? moment(text) : value);
            without.forEach(row::remove);
            if (!only.isEmpty()) {
                row.keySet().retainAll(only);
            }
            assertThat(set.add(Texts.of(row)))
                    .as("%s holds once %s", relation, row)
                    .isTrue();
        }
        return set;
    }

    /** Days and moments as texts: the drivers' objects of them follow other calendars. */
    private String query(Relation relation) {
        Dialect dialect = vault.dialect();
        return relation.columns().stream()
                .map(c -> isTime(c.type())
                        ? "cast(" + dialect.id(c.name()) + " as varchar) as " + dialect.id(c.name())
                        : dialect.id(c.name()))
                .collect(Collectors.joining(
                        ", ",
                        "select ",
                        " from " + dialect.id(relation.name()) + " where " + dialect.id(runId()) + " <> 0"));
    }

    private static boolean isTime(ColumnType type) {
        return type instanceof ColumnType.Value value
                && (value.type() instanceof DataType.Timestamp || value.type() instanceof DataType.Date);
    }

    /** A moment as the engine writes it, in canonical text; other texts as they are. */
    private static String moment(String text) {
        return MOMENT.matcher(text).matches() ? Texts.of(LocalDateTime.parse(text.replace(' ', 'T'))) : text;
    }

    private Optional<Relation> relation(String name) {
        return vault.plan().steps().stream()
                .flatMap(step -> step.creates().stream())
                .filter(relation -> relation.name().equals(name))
                .findFirst();
    }

    private String runId() {
        return names().runId();
    }

    private TechnicalColumns names() {
        return vault.model().columns();
    }
}
