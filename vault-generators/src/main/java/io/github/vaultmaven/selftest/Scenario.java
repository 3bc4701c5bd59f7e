// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.selftest;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is delivered of some keys in a series of runs. Source: the manual's page on correctness, whose notation it reads.
 *
 * @param id how reports call it
 * @param runs the rows of each run
 * @param sequenced true where it says something only of tables whose rows have a sequence
 */
record Scenario(String id, List<List<Event>> runs, boolean sequenced) {

    /** All scenarios, in the order of the manual. */
    static final List<Scenario> ALL = List.of(
            of("S1", "A@1 B@2 ; A@1 B@2"),
            of("S2", "A@1 B@1 ; B@1 A@1"),
            of("S3", "A@1 ; B@2 B@2"),
            of("S4", "A@1 ; C@3 ; B@2"),
            of("S5", "A@3 ; n:X@1"),
            of("S6", "A@1 ; n:X@1"),
            of("S7", "A@1 ; B@2 ; A@3"),
            of("S8", "A@1 ; A@3 ; B@2"),
            of("torn", "A@1 n:X@1 ; B@1 m:X@1"),
            of("replay", "A@1 ; A@3 ; B@2 ; B@2 A@1 A@3"),
            of("catch-up", "A@3 B@2 A@1 ; C@5 C@4"),
            of("backwards", "C@3 ; B@2 ; B@1"),
            of("redundant", "A@1 ; B@3 ; B@2"),
            of("restated", "B@1 A@2 A@5 ; C@3"),
            of("empty", "A@1 ; ; B@2"),
            of("gone", "A@1 n:A@1 ; -@2 n:A@2 ; A@3 n:A@3"),
            new Scenario("sequence", of("", "A@1.1 B@1.2 ; C@1.1 D@2.1").runs(), true));

    Scenario {
        runs = runs.stream().map(List::copyOf).toList();
    }

    private static Scenario of(String id, String runs) {
        return new Scenario(
                id, Arrays.stream(runs.split(";", -1)).map(Scenario::run).toList(), false);
    }

    private static List<Event> run(String events) {
        return Arrays.stream(events.trim().split(" +", -1))
                .filter(event -> !event.isEmpty())
                .map(Event::of)
                .toList();
    }

    /** Names of its keys, in order of appearance. */
    List<String> keys() {
        return runs.stream().flatMap(List::stream).map(Event::key).distinct().toList();
    }

    /** The rows of a run, from 0; none behind the last. */
    List<Event> run(int number) {
        return number < runs.size() ? runs.get(number) : List.of();
    }

    /** True where each run has one load timestamp, later than that of the run before: so it is where a run gives it. */
    boolean isInOrderOfRuns() {
        List<Set<Integer>> steps = runs.stream()
                .filter(run -> !run.isEmpty())
                .map(run -> run.stream().map(Event::step).collect(Collectors.toSet()))
                .toList();
        List<Integer> ofRuns = steps.stream().flatMap(Set::stream).toList();
        return steps.stream().allMatch(ofRun -> ofRun.size() == 1)
                && ofRuns.equals(ofRuns.stream().distinct().sorted().toList());
    }
}
