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
 * @param key its key: the hash key, or the codes
 * @param slot load timestamp, and sequence where it has one; the source table where a row is kept for each
 * @param child tells the rows of a set apart; none of other structures
 * @param content what two rows of a slot may differ in; none of a hub or link that only relates
 * @param scope what a delivery judges as a whole, where presence is told
 * @param sequence orders rows of one load timestamp, where presence is told; one or none
 * @param law what follows from the rows
 * @param feeds the stagings
 * @param scenarios ids of the scenarios that are tried
 */
public record Journal(
        String relation,
        String structure,
        List<Column> key,
        List<Column> slot,
        List<Column> child,
        List<Column> content,
        List<Column> scope,
        List<Column> sequence,
        Law law,
        List<JournalFeed> feeds,
        List<String> scenarios) {

    public Journal {
        key = List.copyOf(key);
        slot = List.copyOf(slot);
        child = List.copyOf(child);
        content = List.copyOf(content);
        scope = List.copyOf(scope);
        sequence = List.copyOf(sequence);
        feeds = List.copyOf(feeds);
        scenarios = List.copyOf(scenarios);
    }

    /** True where rows that contradict each other claim a slot. */
    public boolean isClaimed() {
        return law.isClaimed();
    }

    /** True where each change is stored. */
    public boolean isHistory() {
        return law == Law.TRACKED || law == Law.UNTRACKED;
    }

    /** True where each change of a set is stored. */
    public boolean isOfSets() {
        return law == Law.TRACKED_SETS || law == Law.UNTRACKED_SETS;
    }

    /** True where only the first row of a key is stored. */
    public boolean isFirstRow() {
        return law == Law.FIRST_ROW;
    }

    /** True where each key is stored in every slot in which it was seen. */
    public boolean isSeen() {
        return law == Law.SEEN;
    }

    /** True where what late rows suppressed may be missing. */
    public boolean isForgetful() {
        return law == Law.UNTRACKED || law == Law.UNTRACKED_SETS || law == Law.UNTRACKED_PRESENCE;
    }

    /** True where rows say whether keys are there. */
    public boolean isOfPresence() {
        return law.isOfPresence();
    }

    /** The columns that are compared, in order. */
    public List<Column> compared() {
        return Stream.of(key, slot, child, content).flatMap(List::stream).toList();
    }

    /** The columns that the journal has. */
    public List<Column> kept() {
        return Stream.of(compared(), scope, sequence).flatMap(List::stream).toList();
    }

    /** Names of the columns that tell apart what is judged as a whole. */
    public List<String> judgement() {
        return Stream.concat(names(scope).stream(), slotNames().stream()).toList();
    }

    /** Names of what a delivery judges as a whole. */
    public List<String> scopeNames() {
        return names(scope);
    }

    /** Names of the columns that are compared. */
    public List<String> names() {
        return names(compared());
    }

    /** Names of the key's columns. */
    public List<String> keyNames() {
        return names(key);
    }

    /** Name of the key where it is one hash. */
    public String hashKey() {
        return key.get(0).name();
    }

    /** Names of key and slot. */
    public List<String> claim() {
        return Stream.concat(keyNames().stream(), slotNames().stream()).toList();
    }

    /** Names of key, slot and child key. */
    public List<String> member() {
        return Stream.concat(claim().stream(), childNames().stream()).toList();
    }

    /** Names of the columns that order rows of a key. */
    public List<String> slotNames() {
        return names(slot);
    }

    /** Names of the columns that tell the rows of a set apart. */
    public List<String> childNames() {
        return names(child);
    }

    /** Names of what two rows of a slot may differ in. */
    public List<String> contentNames() {
        return names(content);
    }

    /** Name of the column that tells payloads apart, or states. */
    public String diff() {
        return content.get(0).name();
    }

    private static List<String> names(List<Column> columns) {
        return columns.stream().map(Column::name).toList();
    }
}
