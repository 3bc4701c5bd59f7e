// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.conformance;

import io.github.vaultmaven.load.NewestRows;
import io.github.vaultmaven.model.Delivery;
import io.github.vaultmaven.model.Satellite;
import io.github.vaultmaven.reference.SatelliteRow;
import io.github.vaultmaven.reference.Structure;
import java.sql.SQLException;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What happened in a case, for the statistics that show that cases are not too tame. */
final class Events {

    private static final Map<String, Predicate<Object>> VALUES = values();

    private static final List<String> OTHERS = List.of(
            "exact duplicate",
            "keys that differ in case",
            "replay",
            "empty run",
            "late",
            "two sources",
            "change rows",
            "tracked",
            "untracked",
            "sequence",
            "first row only",
            "optional key part",
            "collision codes",
            "re-asserted",
            "h_thing null_key",
            "h_thing null_ldts",
            "h_thing bad_type",
            "s_thing null_key",
            "s_thing null_seq",
            "s_thing null_ldts",
            "s_thing zero_key",
            "s_thing bad_type",
            "s_thing bad_operation",
            "s_thing conflict",
            "s_thing taken");

    private final Consumer<String> told;

    Events(Consumer<String> told) {
        this.told = told;
    }

    private static Map<String, Predicate<Object>> values() {
        var values = new LinkedHashMap<String, Predicate<Object>>();
        values.put("null", value -> value == null);
        values.put("blank text", value -> value instanceof String text && text.isBlank());
        values.put(
                "outer blanks",
                value -> value instanceof String text
                        && !text.isBlank()
                        && !text.strip().equals(text));
        values.put("combining characters", text(text -> !Normalizer.isNormalized(text, Normalizer.Form.NFC)));
        values.put("not ASCII", text(text -> text.codePoints().anyMatch(c -> c > 127)));
        values.put("beyond the basic plane", text(text -> text.codePoints().anyMatch(c -> c > 0xffff)));
        for (String word : List.of(";", "|", "||", ":", "-", "^^", "null", "a;1:b")) {
            values.put("text " + word, text(text -> text.equals(word)));
        }
        values.put("2000 characters", text(text -> text.length() == 2000));
        values.put("first day", value -> isDay(value, LocalDate.of(1, 1, 1)));
        values.put("last day", value -> isDay(value, LocalDate.of(9999, 12, 31)));
        values.put("negative zero", text(text -> text.matches("-0([.]0+)?")));
        values.put("trailing zeros", text(text -> text.matches("[-+]?\\d+[.]\\d*0")));
        return values;
    }

    private static Predicate<Object> text(Predicate<String> test) {
        return value -> value instanceof String text && test.test(text);
    }

    private static boolean isDay(Object value, LocalDate day) {
        return day.equals(value) || day.toString().equals(value);
    }

    /** Of long histories: runs that are compared with newest rows, and others. */
    static final List<String> OF_LONG_HISTORIES = List.of(
            "newest rows suffice, tracked",
            "newest rows suffice, untracked",
            "the history is read, tracked",
            "the history is read, untracked");

    /** All that should happen in a good sample. */
    static List<String> all() {
        return Stream.concat(VALUES.keySet().stream(), OTHERS.stream()).toList();
    }

    /** Tells what is special about a model. */
    void of(Choice choice) {
        tell("two sources", choice.sources().size() > 1);
        tell("change rows", choice.sources().contains(Delivery.CDC));
        tell(choice.tracked() ? "tracked" : "untracked", true);
        tell("sequence", choice.sequence().isPresent());
        tell("first row only", choice.history() == Satellite.History.FIRST_ROW);
        tell("optional key part", choice.key().stream().anyMatch(c -> !c.required()));
        tell("collision codes", choice.collisionCodes());
    }

    /** Tells what is special about the rows of a case. */
    void of(List<List<Row>> runs) {
        var seen = new HashSet<Row>();
        for (List<Row> run : runs) {
            tell("empty run", run.isEmpty());
            tell("exact duplicate", new HashSet<>(run).size() < run.size());
            tell("replay", run.stream().anyMatch(seen::contains));
            tell("late", run.stream().anyMatch(row -> isLate(row, seen)));
            seen.addAll(run);
        }
        Set<Object> values = seen.stream()
                .flatMap(row -> row.cells().stream())
                .map(Cell::delivered)
                .collect(Collectors.toSet());
        VALUES.forEach((name, test) -> tell(name, values.stream().anyMatch(test)));
        Set<String> words = values.stream()
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .collect(Collectors.toSet());
        tell(
                "keys that differ in case",
                words.stream().map(w -> w.toLowerCase(Locale.ROOT)).distinct().count() < words.size());
    }

    private static boolean isLate(Row row, Set<Row> seen) {
        return row.ldts() != null
                && seen.stream().anyMatch(s -> s.ldts() != null && s.ldts().isAfter(row.ldts()));
    }

    /** Tells what the reference did with a run. */
    void of(Subject subject, Structure reference, Set<? extends Record> before, List<Row> run) {
        reference.rejects().table().stream()
                .map(reject -> subject.relation() + " " + reject.reason().text())
                .distinct()
                .forEach(told);
        tell(
                "re-asserted",
                reference.rows().stream()
                        .filter(row -> !before.contains(row) && row instanceof SatelliteRow)
                        .anyMatch(row -> run.stream()
                                .noneMatch(
                                        r -> ((SatelliteRow) row).slot().ldts().equals(r.ldts()))));
    }

    /** Tells of what a run was compared with. */
    void of(Choice choice, NewestRows newest) throws SQLException {
        told.accept((newest.sufficed() ? "newest rows suffice, " : "the history is read, ")
                + (choice.tracked() ? "tracked" : "untracked"));
    }

    private void tell(String event, boolean happened) {
        if (happened) {
            told.accept(event);
        }
    }
}
