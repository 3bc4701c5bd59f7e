// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.model.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.vaultmaven.diagnostics.Diagnostic;
import io.github.vaultmaven.diagnostics.Diagnostics;
import io.github.vaultmaven.diagnostics.SourceRange;
import io.github.vaultmaven.model.TechnicalColumns;
import io.github.vaultmaven.model.TechnicalColumns.Beside;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** A name clashes with those of all relations, whenever it comes: with those beside structures, too. */
class RelationNamesTest {

    private static final List<Beside> PATTERNS = List.of(
            Beside.DEFAULT,
            new Beside("{relation}_rejects", "Late_{relation}", "log_{relation}_all"),
            new Beside("{relation}_r", "{relation}_x_r", "{relation}_d"),
            new Beside("{relation}_rejects", "{relation}_{relation}", "d_{relation}"));

    private static final List<String> WORDS =
            List.of("", "_rejects", "_tracking", "_Deliveries", "_r", "_x_r", "_x", "_d", "_all", "_a");

    private static final List<String> STARTS = List.of("a", "A", "b", "late_a", "log_a", "d_a", "a_b");

    /** A name that is taken: of a structure that is loaded, or of another relation. */
    private record Taking(String name, boolean loaded, SourceRange range) {}

    @Test
    void findingsAreThoseOfWhoTakesAllNamesAtOnce() {
        int found = 0;
        var random = new Random(7);
        for (int i = 0; i < 8000; i++) {
            var technical = new TechnicalColumns("t", "s", "i", PATTERNS.get(i % PATTERNS.size()));
            List<Taking> takings = takings(random);
            var diagnostics = new Diagnostics();
            take(takings, new RelationNames(technical, diagnostics));
            assertThat(places(diagnostics)).isEqualTo(expected(takings, technical.beside()));
            found += diagnostics.count();
        }
        assertThat(found).isGreaterThan(1000);
    }

    @Test
    void namesOfUsedModelsAreTakenToo() {
        int found = 0;
        var random = new Random(8);
        for (int i = 0; i < 4000; i++) {
            var technical = new TechnicalColumns("t", "s", "i", PATTERNS.get(i % PATTERNS.size()));
            List<Taking> theirs = distinct(takings(random), technical.beside());
            List<Taking> mine = takings(random);
            var used = new RelationNames(technical, new Diagnostics());
            take(theirs, used);
            var diagnostics = new Diagnostics();
            var names = new RelationNames(technical, diagnostics);
            names.include(used);
            names.include(used);
            take(mine, names);
            var all = new ArrayList<>(theirs);
            all.addAll(mine);
            assertThat(places(diagnostics)).isEqualTo(expected(all, technical.beside()));
            found += diagnostics.count();
        }
        assertThat(found).isGreaterThan(1000);
    }

    private static List<Taking> takings(Random random) {
        var takings = new ArrayList<Taking>();
        for (int i = 0; i < 2 + random.nextInt(8); i++) {
            String name = STARTS.get(random.nextInt(STARTS.size())) + WORDS.get(random.nextInt(WORDS.size()));
            takings.add(
                    new Taking(name, random.nextBoolean(), new SourceRange("f", random.nextInt(100_000) + 1, 1, 1, 2)));
        }
        return takings;
    }

    /** What of them clashes with nothing: a used model has no errors. */
    private static List<Taking> distinct(List<Taking> takings, Beside beside) {
        var good = new ArrayList<Taking>();
        for (Taking taking : takings) {
            good.add(taking);
            if (!expected(good, beside).isEmpty()) {
                good.remove(good.size() - 1);
            }
        }
        return good;
    }

    private static void take(List<Taking> takings, RelationNames names) {
        for (Taking taking : takings) {
            if (taking.loaded) {
                names.loaded(new StructureDraft(taking.name, List.of(), taking.range, () -> null));
            } else {
                names.relation(taking.name, taking.range);
            }
        }
    }

    /** By looking at each name in turn. */
    private static TreeSet<String> expected(List<Taking> takings, Beside beside) {
        Map<String, SourceRange> taken = new HashMap<>();
        var clashes = new TreeSet<String>();
        var pairs = new TreeSet<String>();
        for (Taking taking : takings) {
            boolean free = add(taking.name, taking.range, taken, pairs, clashes);
            if (taking.loaded && free) {
                add(beside.rejects(taking.name), taking.range, taken, pairs, clashes);
                add(beside.tracking(taking.name), taking.range, taken, pairs, clashes);
                add(beside.deliveryLog(taking.name), taking.range, taken, pairs, clashes);
            }
        }
        return clashes;
    }

    /** Of two places one clash is told, and every one of a place with itself. */
    private static boolean add(
            String name,
            SourceRange range,
            Map<String, SourceRange> taken,
            TreeSet<String> pairs,
            TreeSet<String> clashes) {
        SourceRange first = taken.putIfAbsent(name.toLowerCase(Locale.ROOT), range);
        if (first != null && (pairs.add(first + " " + range) || first.equals(range))) {
            clashes.add(range + " " + name + " " + first);
        }
        return first == null;
    }

    private static TreeSet<String> places(Diagnostics diagnostics) {
        var places = new TreeSet<String>();
        for (Diagnostic finding : diagnostics.all()) {
            String name = finding.message().replaceAll("[^`]*`([^`]*)`.*", "$1");
            places.add(
                    finding.range() + " " + name + " " + finding.labels().get(0).range());
        }
        return places;
    }
}
