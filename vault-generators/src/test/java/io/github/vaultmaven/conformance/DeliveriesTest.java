// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.conformance;

import io.github.vaultmaven.reference.FoundKey;
import io.github.vaultmaven.reference.HubKey;
import io.github.vaultmaven.reference.KeyParts;
import io.github.vaultmaven.reference.PlainHashing;
import io.github.vaultmaven.reference.SourceRow;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;

/** The random deliveries are as bad as real ones: each thing that may go wrong does, in a fixed sample without an engine. */
class DeliveriesTest {

    private static final List<String> OF_DELIVERIES = List.of(
            "exact duplicate",
            "versions at one load timestamp, no sequence",
            "versions at one load timestamp, by sequence",
            "new key with an older load timestamp",
            "new key with a load timestamp of an earlier run",
            "late row",
            "late reversal",
            "there and back (A, B, A)",
            "deleted and back, cdc",
            "replay",
            "empty run",
            "run of ten times the rows");
    private static final List<String> OF_FULL = List.of("deleted and back, full", "empty delivery that is told of");
    private static final List<String> OF_KEYS = List.of(
            "key: null",
            "key: empty text",
            "key: white space",
            "key: same but for case",
            "key: same but for outer blanks",
            "key: not ASCII",
            "key: with a separator",
            "key: a null token",
            "key: 2000 characters",
            "key: boundary date",
            "key: negative zero",
            "key: trailing zeros");

    @Property(tries = 400, seed = "20240131", generation = GenerationMode.RANDOMIZED, edgeCases = EdgeCasesMode.NONE)
    void everythingThatCanGoWrongDoes(@ForAll long seed) {
        var happened = new TreeSet<String>();
        Choice choice = Choice.random(new Random(seed));
        var model = new ChosenModel(choice);
        List<List<Row>> runs = new RandomRuns(new Random(seed), choice, model.tables()).runs();
        happened.addAll(DeliveryFacts.of(
                read(runs, model), key(choice), choice.sequence().isPresent()));
        happened.addAll(keys(runs, choice));
        happened.addAll(full(seed));
        happened.forEach(event -> Statistics.label("deliveries").collect(event));
        Statistics.label("deliveries")
                .coverage(all -> Stream.of(OF_DELIVERIES, OF_FULL, OF_KEYS)
                        .flatMap(List::stream)
                        .forEach(event -> all.check(event).count(n -> n > 0)));
    }

    private static List<List<SourceRow>> read(List<List<Row>> runs, ChosenModel model) {
        List<Reading> readings = model.subjects().get(1).readings();
        return runs.stream()
                .map(run -> run.stream()
                        .map(row -> readings.stream()
                                .filter(r -> r.table().equals(row.table()))
                                .findFirst()
                                .orElseThrow()
                                .read(row))
                        .toList())
                .toList();
    }

    private static HubKey key(Choice choice) {
        return new HubKey(
                new PlainHashing(),
                choice.key().stream().map(c -> !c.required()).toList());
    }

    /** What key parts are like; of texts also which of them mean the same key. */
    private static Set<String> keys(List<List<Row>> runs, Choice choice) {
        Set<Object> values = runs.stream()
                .flatMap(List::stream)
                .flatMap(row -> choice.key().stream()
                        .map(c -> row.cell(choice.nameIn(row.table().source().equals("s0") ? 0 : 1, c))
                                .delivered()))
                .collect(Collectors.toCollection(HashSet::new));
        var happened = new TreeSet<String>();
        tell(happened, "key: null", values.contains(null));
        tell(happened, "key: empty text", values.contains(""));
        tell(happened, "key: white space", any(values, t -> !t.isEmpty() && t.isBlank()));
        tell(happened, "key: same but for case", same(values, t -> t.toLowerCase(Locale.ROOT)));
        tell(happened, "key: same but for outer blanks", same(values, String::strip));
        tell(happened, "key: not ASCII", any(values, t -> t.codePoints().anyMatch(c -> c > 127)));
        tell(happened, "key: with a separator", any(values, t -> t.matches(".+(;|\\|\\||:).+")));
        tell(happened, "key: a null token", any(values, t -> t.equals("^^") || t.equals("null")));
        tell(happened, "key: 2000 characters", any(values, t -> t.length() == 2000));
        tell(
                happened,
                "key: boundary date",
                values.stream().anyMatch(v -> String.valueOf(v).matches("(0001-01-01|9999-12-31)")));
        tell(happened, "key: negative zero", any(values, t -> t.matches("-0([.]0+)?")));
        tell(happened, "key: trailing zeros", any(values, t -> t.matches("[-+]?\\d+[.]\\d*0")));
        return happened;
    }

    private static boolean any(Set<Object> values, Predicate<String> which) {
        return values.stream().anyMatch(v -> v instanceof String text && which.test(text));
    }

    private static boolean same(Set<Object> values, UnaryOperator<String> meant) {
        List<String> texts = values.stream()
                .filter(v -> v instanceof String text && !text.isBlank())
                .map(v -> (String) v)
                .toList();
        return texts.stream().map(meant).distinct().count() < texts.size();
    }

    private static void tell(Set<String> happened, String event, boolean did) {
        if (did) {
            happened.add(event);
        }
    }

    /** What happens where absence counts. */
    private static Set<String> full(long seed) {
        PresenceChoice choice = PresenceChoice.random(new Random(seed));
        var happened = new TreeSet<String>();
        if (!choice.full()) {
            return happened;
        }
        var model = new PresenceModel(choice);
        var runs = new PresenceRuns(new Random(seed), choice, model.table()).runs();
        Set<LocalDateTime> shown = new HashSet<>();
        var at = new TreeMap<LocalDateTime, Set<String>>();
        for (var run : runs) {
            run.told().forEach(time -> at.computeIfAbsent(time, t -> new HashSet<>()));
            for (Row row : run.rows()) {
                String key = driver(row);
                if (row.ldts() != null && key != null) {
                    at.computeIfAbsent(row.ldts(), t -> new HashSet<>()).add(key);
                    shown.add(row.ldts());
                }
            }
        }
        tell(happened, "empty delivery that is told of", !shown.containsAll(at.keySet()));
        List<Set<String>> line = List.copyOf(at.values());
        for (int i = 2; i < line.size(); i++) {
            var back = new HashSet<>(line.get(i));
            back.retainAll(line.get(i - 2));
            back.removeAll(line.get(i - 1));
            tell(happened, "deleted and back, full", !back.isEmpty());
        }
        return happened;
    }

    private static String driver(Row row) {
        FoundKey found = HubKey.required(new PlainHashing(), 1)
                .of(SourceRow.of(
                        0,
                        "",
                        null,
                        null,
                        new KeyParts(Arrays.asList(row.cell("d1").meant()), null)));
        return found.hash();
    }
}
