// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.conformance;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is delivered, in the notation of the manual: {@code A@1 n:B@2 ; C@3} is A of the usual key at load timestamp 1 and
 * B of the key n at 2 in a first run, then C. {@code 2/} in front means the second source, {@code .2} behind a sequence,
 * {@code -} a delete, {@code ~} nothing.
 *
 * @param id short name
 * @param title what it is about
 * @param text the runs
 */
record Scenario(String id, String title, String text) {

    static final List<Scenario> ALL = List.of(
            new Scenario("S1", "rerun of an identical delivery", "A@1 B@2 ; A@1 B@2"),
            new Scenario("S2", "one slot, two payloads, rerun turned round", "A@1 B@1 ; B@1 A@1"),
            new Scenario("S3", "exact duplicates", "A@1 ; B@2 B@2"),
            new Scenario("S4", "late change", "A@1 ; C@3 ; B@2"),
            new Scenario("S5", "new key, older load timestamp", "A@3 ; n:X@1"),
            new Scenario("S6", "new key, second file of one load timestamp", "A@1 ; n:X@1"),
            new Scenario("S7", "there and back", "A@1 ; B@2 ; A@3"),
            new Scenario("S8", "late between equals", "A@1 ; A@3 ; B@2"),
            new Scenario("torn", "the rest of a delivery comes later", "A@1 n:X@1 ; B@1 m:X@1"),
            new Scenario("replay", "all again after late rows", "A@1 ; A@3 ; B@2 ; B@2 A@1 A@3"),
            new Scenario("catch-up", "several deliveries in one run", "A@3 B@2 A@1 ; C@5 C@4"),
            new Scenario("backwards", "newest first", "C@3 ; B@2 ; B@1"),
            new Scenario("redundant", "a late row makes a stored one redundant", "A@1 ; B@3 ; B@2"),
            new Scenario("restated", "late between equals, another state before them", "B@1 A@2 A@5 ; C@3"),
            new Scenario("empty", "a run without rows", "A@1 ; ; B@2"),
            new Scenario("gone", "deleted and back", "A@1 n:A@1 ; -@2 n:A@2 ; A@3 n:A@3"),
            new Scenario("sequence", "versions at one load timestamp", "A@1.1 B@1.2 ; C@1.1 D@2.1"),
            new Scenario("sources", "two sources, one slot", "A@1 2/B@1 ; 2/C@2 ; A@2"),
            new Scenario("unusable", "no key, no load timestamp", "A@1 ~:A@1 A@~ ; ~:B@2 B@2"));

    /** One row: null for what is not given; the source from 0. */
    record Said(int source, String key, String value, Integer day, Long sequence) {

        private static Said of(String word) {
            boolean second = word.startsWith("2/");
            String[] parts = word.replaceFirst("^2/", "").split("@");
            String[] what = parts[0].contains(":") ? parts[0].split(":") : new String[] {"k", parts[0]};
            String[] when = parts[1].split("\\.");
            return new Said(
                    second ? 1 : 0,
                    given(what[0]),
                    what[1],
                    given(when[0]) == null ? null : Integer.valueOf(when[0]),
                    when.length > 1 ? Long.valueOf(when[1]) : 1L);
        }

        private static String given(String word) {
            return word.equals("~") ? null : word;
        }

        boolean isDelete() {
            return value.equals("-");
        }

        /** The same with a key of its own, so that scenarios stand side by side in one vault. */
        Said of(Scenario scenario) {
            return new Said(source, key == null ? null : scenario.id() + key, value, day, sequence);
        }
    }

    /** The rows of each run. */
    List<List<Said>> runs() {
        return Arrays.stream(text.split(";"))
                .map(run -> Stream.of(run.strip().split("\\s+"))
                        .filter(word -> !word.isEmpty())
                        .map(Said::of)
                        .map(said -> said.of(this))
                        .toList())
                .toList();
    }

    boolean needsTwoSources() {
        return text.contains("2/");
    }

    boolean needsSequence() {
        return text.contains(".");
    }
}
