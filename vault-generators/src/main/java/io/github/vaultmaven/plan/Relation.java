// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A relation that a plan builds or reads.
 *
 * @param name its name, unique in the model
 * @param kind what it is for
 * @param columns its columns, in order; may be empty for work relations and views, whose query decides
 * @param key columns that tell its rows apart; empty where rows may repeat or nothing enforces it
 * @param indexes further sets of columns by which rows are looked up
 * @param comment one sentence on what it holds
 */
public record Relation(
        String name, Kind kind, List<Column> columns, List<String> key, List<List<String>> indexes, String comment) {

    public Relation {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(kind, "kind");
        columns = List.copyOf(columns);
        key = List.copyOf(key);
        indexes = copies(indexes);
        Objects.requireNonNull(comment, "comment");
    }

    private static List<List<String>> copies(List<List<String>> indexes) {
        var copies = new ArrayList<List<String>>(indexes.size());
        for (List<String> index : indexes) {
            copies.add(List.copyOf(index));
        }
        return List.copyOf(copies);
    }

    /** A relation that lives for one step and whose columns its query decides. */
    public static Relation work(String name) {
        return new Relation(name, Kind.WORK, List.of(), List.of(), List.of(), "");
    }

    /** The same, whose rows are looked up by some columns. */
    public static Relation work(String name, List<String> lookedUpBy) {
        return new Relation(name, Kind.WORK, List.of(), List.of(), List.of(lookedUpBy), "");
    }

    /** The same with one more index. */
    public Relation withIndex(List<String> by) {
        var all = new ArrayList<>(indexes);
        all.add(by);
        return new Relation(name, kind, columns, key, all, comment);
    }

    /** Names of its columns, in order. */
    public List<String> columnNames() {
        var names = new ArrayList<String>(columns.size());
        for (Column column : columns) {
            names.add(column.name());
        }
        return List.copyOf(names);
    }

    /** What a relation is for. */
    public enum Kind {
        /** What the run needs to know: runs, deliveries. */
        CONTROL,
        /** Text as files deliver it. */
        LANDING,
        /** Typed and hashed rows of this run. */
        STAGE,
        /** Vault rows. */
        VAULT,
        /** Rows that could not be stored. */
        REJECTS,
        /** Rows that were seen and not stored. */
        TRACKING,
        /** Deliveries judged. */
        LOG,
        /** Each key's newest row, so that the history is not read for it; made anew where it does not fit the history. */
        CURRENT,
        /** Lives for one step. */
        WORK,
        /** Built from the vault, may be rebuilt. */
        DERIVED,
        /** A stored query. */
        VIEW
    }
}
