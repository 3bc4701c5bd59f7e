// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.plan;

import io.github.vaultmaven.expression.Expression;
import io.github.vaultmaven.model.SourceStep;
import io.github.vaultmaven.model.SourceTable;
import java.util.List;
import java.util.Optional;

/**
 * One named part of a staging's query. Each reads the part before it and hands on its columns with more beside them; names
 * of internal columns begin with an underscore.
 *
 * <p>Templates pick the macro of a part by {@link #kind}.
 */
public sealed interface StagePart {

    /** Column with the load timestamp, from {@link Time} on; in landing relations, too. */
    String LOAD_TIMESTAMP = Landing.LOAD_TIMESTAMP;

    /** Column with the record source, from {@link Time} on. */
    String RECORD_SOURCE = "_record_source";

    /** Its name in the query. */
    String name();

    /** The source table whose rows it holds. */
    SourceTable table();

    /** What it does, in one word. */
    default String kind() {
        return getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT);
    }

    /** True where its expressions cost too much to be evaluated wherever their values are used. */
    default boolean costly() {
        return this instanceof Parse || this instanceof Flat || this instanceof Texts;
    }

    /**
     * Rows as they were delivered, with texts prepared for parsing.
     *
     * @param landing the relation that files land in, where they do
     * @param landedTimestamp true where that relation has the load timestamp
     */
    record Read(String name, SourceTable table, Optional<String> landing, boolean landedTimestamp)
            implements StagePart {}

    /**
     * Texts parsed.
     *
     * @param from the part that it reads
     * @param landedTimestamp true where the load timestamp comes with the rows
     */
    record Parse(String name, SourceTable table, String from, boolean landedTimestamp) implements StagePart {}

    /**
     * Load timestamp and record source.
     *
     * @param from the part that it reads
     * @param landedTimestamp true where the load timestamp comes with the rows
     */
    record Time(String name, SourceTable table, String from, boolean landedTimestamp) implements StagePart {}

    /**
     * The place in a document that is flattened.
     *
     * @param from the part that it reads
     * @param step what is flattened
     * @param number tells the table's flattenings apart, from 1
     */
    record Open(String name, SourceTable table, String from, SourceStep.Flatten step, int number)
            implements StagePart {}

    /** One row for each element; arguments as in {@link Open}. */
    record Elements(String name, SourceTable table, String from, SourceStep.Flatten step, int number)
            implements StagePart {}

    /** Their texts, and their positions; arguments as in {@link Open}. */
    record Texts(String name, SourceTable table, String from, SourceStep.Flatten step, int number)
            implements StagePart {}

    /** Those texts parsed; arguments as in {@link Open}. */
    record Flat(String name, SourceTable table, String from, SourceStep.Flatten step, int number)
            implements StagePart {}

    /**
     * Computed columns that do not name each other.
     *
     * @param from the part that it reads
     * @param steps the columns
     */
    record Derived(String name, SourceTable table, String from, List<SourceStep.Derive> steps) implements StagePart {
        public Derived {
            steps = List.copyOf(steps);
        }
    }

    /**
     * Rows that meet a condition.
     *
     * @param from the part that it reads
     * @param condition the condition
     */
    record Filtered(String name, SourceTable table, String from, Expression condition) implements StagePart {}

    /**
     * Rows counted.
     *
     * @param from the part that it reads
     * @param step how
     */
    record Numbered(String name, SourceTable table, String from, SourceStep.Number step) implements StagePart {}

    /**
     * The first row of another table's same delivery for each value that is looked up.
     *
     * @param table the other table
     * @param from the part that has its rows
     * @param join what is fetched
     */
    record Partners(String name, SourceTable table, String from, SourceStep.Join join) implements StagePart {}

    /**
     * Rows with what was fetched from another table.
     *
     * @param from the part that has the rows
     * @param partners the part that has the partners
     * @param other the other table
     * @param join what is fetched
     * @param unmatched column that says that there is no partner, where that rejects the row
     */
    record Joined(
            String name,
            SourceTable table,
            String from,
            String partners,
            SourceTable other,
            SourceStep.Join join,
            Optional<String> unmatched)
            implements StagePart {}

    /**
     * Load timestamps and hub keys that are looked up, each once.
     *
     * @param from the part that has the rows
     * @param vault what is looked into
     */
    record Wanted(String name, SourceTable table, String from, VaultLookup vault) implements StagePart {}

    /**
     * Hub rows that were there at those load timestamps.
     *
     * @param from the part with what is looked up
     * @param vault what is looked into
     */
    record Known(String name, SourceTable table, String from, VaultLookup vault) implements StagePart {}

    /**
     * The last satellite row of each of them at that time.
     *
     * @param from the part with the hub rows
     * @param satellite the satellite
     * @param vault what is looked into
     */
    record State(String name, SourceTable table, String from, VaultLookup.Side satellite, VaultLookup vault)
            implements StagePart {}

    /**
     * The first hub row for each value that is looked up, with its state.
     *
     * @param from the part with the hub rows
     * @param states the parts with the states, in the order of {@link VaultLookup#satellites}
     * @param vault what is looked into
     */
    record Found(String name, SourceTable table, String from, List<String> states, VaultLookup vault)
            implements StagePart {
        public Found {
            states = List.copyOf(states);
        }
    }

    /**
     * Rows with what was fetched from the vault.
     *
     * @param from the part that has the rows
     * @param found the part that has the partners
     * @param vault what is looked into
     * @param unmatched column that says that there is no partner, where that rejects the row
     */
    record Looked(
            String name, SourceTable table, String from, String found, VaultLookup vault, Optional<String> unmatched)
            implements StagePart {}
}
