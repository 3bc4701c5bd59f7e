// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.selftest;

import io.github.vaultmaven.plan.Column;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the stagings handed to a structure, run by run, and what it must hold because of that.
 *
 * @param relation where it is kept
 * @param structure the structure's relation
 * @param hashKey its key
 * @param slot load timestamp, and sequence where it has one
 * @param hashDiff tells payloads apart; none of a hub or link
 * @param law what follows from the rows
 * @param feeds the stagings
 * @param scenarios ids of the scenarios that are tried
 */
public record Journal(
        String relation,
        String structure,
        Column hashKey,
        List<Column> slot,
        List<Column> hashDiff,
        Law law,
        List<JournalFeed> feeds,
        List<String> scenarios) {

    /** What follows from the rows. */
    public enum Law {
        /** Each key once. */
        KEYS,
        /** Each change, of late rows too. */
        TRACKED,
        /** Each change; what a late row suppressed comes back with a replay only. */
        UNTRACKED,
        /** The first row of each key. */
        FIRST_ROW
    }

    public Journal {
        slot = List.copyOf(slot);
        hashDiff = List.copyOf(hashDiff);
        feeds = List.copyOf(feeds);
        scenarios = List.copyOf(scenarios);
    }

    /** True for a satellite. */
    public boolean isHistory() {
        return law == Law.TRACKED || law == Law.UNTRACKED;
    }

    /** True where only the first row of a key is stored. */
    public boolean isFirstRow() {
        return law == Law.FIRST_ROW;
    }

    /** True where what late rows suppressed may be missing. */
    public boolean isForgetful() {
        return law == Law.UNTRACKED;
    }

    /** The columns that are compared, in order. */
    public List<Column> compared() {
        return Stream.of(List.of(hashKey), slot, hashDiff).flatMap(List::stream).toList();
    }

    /** Names of the columns that are compared. */
    public List<String> names() {
        return compared().stream().map(Column::name).toList();
    }

    /** Names of key and slot. */
    public List<String> claim() {
        return Stream.concat(Stream.of(hashKey), slot.stream())
                .map(Column::name)
                .toList();
    }

    /** Names of the columns that order rows of a key. */
    public List<String> slotNames() {
        return slot.stream().map(Column::name).toList();
    }

    /** Name of the column that tells payloads apart. */
    public String diff() {
        return hashDiff.get(0).name();
    }
}
