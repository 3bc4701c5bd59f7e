// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.conformance;

import io.github.vaultmaven.reference.FoundKey;
import io.github.vaultmaven.reference.KeyRule;
import io.github.vaultmaven.reference.SourceRow;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What is special about the deliveries of one case, told from the rows alone: when keys come, when they come back, and
 * what a key's rows say one after the other.
 */
final class DeliveryFacts {

    /** A row that has a key and a load timestamp; {@code state} is its payload, {@code -} for a delete. */
    private record Said(String key, LocalDateTime ldts, Object sequence, String state) {}

    private final Set<String> facts = new TreeSet<>();
    private final Set<LocalDateTime> times = new HashSet<>();
    /** Per key what was said of it so far, by load timestamp. */
    private final Map<String, TreeMap<LocalDateTime, String>> known = new HashMap<>();

    private final List<Integer> sizes = new ArrayList<>();

    /**
     * @param runs rows as one structure reads them, by run
     * @param rule how it finds their key
     * @param sequence whether it has a sequence column
     */
    static Set<String> of(List<List<SourceRow>> runs, KeyRule rule, boolean sequence) {
        var made = new DeliveryFacts();
        for (List<SourceRow> run : runs) {
            List<Said> said = run.stream()
                    .filter(row -> row.ldts() != null && rule.of(row).kind() == FoundKey.Kind.KEY)
                    .map(row -> new Said(rule.of(row).hash(), row.ldts(), row.sequence(), state(row)))
                    .toList();
            made.sizes.add(run.size());
            made.withinARun(run, said, sequence);
            made.acrossRuns(said);
        }
        made.known.values().forEach(made::ofAKey);
        made.ofSizes();
        return made.facts;
    }

    private static String state(SourceRow row) {
        return "D".equals(row.operation()) ? "-" : row.payload().toString();
    }

    private void withinARun(List<SourceRow> run, List<Said> said, boolean sequence) {
        if (new HashSet<>(run).size() < run.size()) {
            facts.add("exact duplicate");
        }
        for (Said a : said) {
            for (Said b : said) {
                boolean together = a.key().equals(b.key()) && a.ldts().equals(b.ldts());
                if (together && !sequence && !a.state().equals(b.state())) {
                    facts.add("versions at one load timestamp, no sequence");
                }
                if (together
                        && sequence
                        && a.sequence() != null
                        && !a.sequence().equals(b.sequence())) {
                    facts.add("versions at one load timestamp, by sequence");
                }
            }
        }
    }

    private void acrossRuns(List<Said> said) {
        var before = new HashSet<>(known.keySet());
        LocalDateTime last = times.stream().max(LocalDateTime::compareTo).orElse(LocalDateTime.MAX);
        for (Said row : said) {
            if (!before.contains(row.key()) && row.ldts().isBefore(last) && !times.isEmpty()) {
                facts.add("new key with an older load timestamp");
            }
            if (!before.contains(row.key()) && times.contains(row.ldts())) {
                facts.add("new key with a load timestamp of an earlier run");
            }
            if (before.contains(row.key())) {
                ofAKnownKey(row, known.get(row.key()));
            }
        }
        for (Said row : said) {
            times.add(row.ldts());
            known.computeIfAbsent(row.key(), k -> new TreeMap<>()).putIfAbsent(row.ldts(), row.state());
        }
    }

    private void ofAKnownKey(Said row, TreeMap<LocalDateTime, String> states) {
        var lower = states.lowerEntry(row.ldts());
        var higher = states.higherEntry(row.ldts());
        if (row.state().equals(states.get(row.ldts()))) {
            facts.add("replay");
        }
        if (higher != null && !states.containsKey(row.ldts())) {
            facts.add("late row");
            if (lower != null
                    && lower.getValue().equals(higher.getValue())
                    && !lower.getValue().equals(row.state())) {
                facts.add("late reversal");
            }
        }
    }

    private void ofAKey(TreeMap<LocalDateTime, String> states) {
        List<String> line = List.copyOf(states.values());
        for (int i = 2; i < line.size(); i++) {
            String middle = line.get(i - 1);
            if (line.get(i).equals(line.get(i - 2)) && !line.get(i).equals(middle)) {
                facts.add(middle.equals("-") ? "deleted and back, cdc" : "there and back (A, B, A)");
            }
        }
    }

    private void ofSizes() {
        List<Integer> filled = sizes.stream().filter(n -> n > 0).sorted().toList();
        if (filled.size() < sizes.size()) {
            facts.add("empty run");
        }
        if (filled.size() > 2 && filled.get(filled.size() - 1) >= 10 * filled.get(filled.size() / 2)) {
            facts.add("run of ten times the rows");
        }
    }
}
