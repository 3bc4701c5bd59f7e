// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.rekey;

import io.github.vaultmaven.plan.Column;
import io.github.vaultmaven.plan.KeyMap;
import io.github.vaultmaven.plan.Relation;
import io.github.vaultmaven.plan.Shape;
import java.util.List;
import java.util.Optional;

/** What the scripts hold that change keys. */
public sealed interface RekeyShape extends Shape {

    /** Makes a key map. */
    record OfMap(KeyMap map) implements RekeyShape {
        @Override
        public String template() {
            return "rekey/map";
        }
    }

    /**
     * Notes which hashes the vault of a model has now.
     *
     * @param table where it is noted
     * @param change the former hashes and the new ones
     */
    record Note(String table, String model, String change) implements RekeyShape {
        @Override
        public String template() {
            return "rekey/note";
        }
    }

    /** Keys of a map that would not stay apart, or that cannot be made. */
    record Faults(KeyMap map) implements RekeyShape {
        @Override
        public String template() {
            return "rekey/faults";
        }
    }

    /**
     * Keys of a relation for which its map has none.
     *
     * @param relation the relation
     * @param column its column
     * @param map name of the map
     */
    record Strays(String relation, String column, String map) implements RekeyShape {
        @Override
        public String template() {
            return "rekey/strays";
        }
    }

    /**
     * A relation that is made anew from its rows.
     *
     * @param relation the relation
     * @param aside where its rows are meanwhile
     * @param indexed true where the engine has indexes
     * @param values for each column of the relation, what becomes of it
     * @param maps maps by which keys are looked up, each with the column that it maps
     * @param known the satellite, or reference, that a tracking relation belongs to
     * @param sets of a multi-active satellite, what tells the rows of a set apart
     */
    record Rewrite(
            Relation relation,
            String aside,
            boolean indexed,
            List<Value> values,
            List<Mapped> maps,
            Optional<Known> known,
            Optional<Sets> sets)
            implements RekeyShape {

        public Rewrite {
            values = List.copyOf(values);
            maps = List.copyOf(maps);
        }

        @Override
        public String template() {
            return "rekey/rewrite";
        }
    }

    /** Drops where rows were meanwhile. */
    record Drop(String relation) implements RekeyShape {
        @Override
        public String template() {
            return "rekey/drop";
        }
    }

    /** Drops a view that reads what is made anew; the next load makes it. */
    record DropView(String relation) implements RekeyShape {
        @Override
        public String template() {
            return "rekey/drop-view";
        }
    }

    /** Makes a relation anew without its rows, which the next load makes. */
    record Remake(Relation relation, boolean indexed) implements RekeyShape {
        @Override
        public String template() {
            return "rekey/remake";
        }
    }

    /**
     * A column whose keys are looked up.
     *
     * @param column the column
     * @param map name of the map
     */
    record Mapped(String column, String map) {}

    /**
     * What becomes of a column.
     *
     * @param column the column
     * @param kind what is done
     * @param map of a key, index of its map among those of the relation
     * @param hashed of a hash diff, the columns that it is made of; of a rejected row's key, the columns with its parts
     * @param names of a hash diff, the names under which they are hashed
     * @param required of a rejected row's key, for each part whether there is no key without it
     * @param coded of a rejected row's key, the constant hashed before the parts, by source
     */
    record Value(
            Column column,
            Kind kind,
            int map,
            List<Column> hashed,
            List<String> names,
            List<Boolean> required,
            List<KeyRecipe.Coded> coded) {

        public Value {
            hashed = List.copyOf(hashed);
            names = List.copyOf(names);
            required = List.copyOf(required);
            coded = List.copyOf(coded);
        }

        static Value of(Column column, Kind kind) {
            return new Value(column, kind, 0, List.of(), List.of(), List.of(), List.of());
        }

        static Value key(Column column, int map) {
            return new Value(column, Kind.KEY, map, List.of(), List.of(), List.of(), List.of());
        }

        static Value diff(Column column, DiffRecipe recipe) {
            return new Value(column, Kind.DIFF, 0, recipe.columns(), recipe.names(), List.of(), List.of());
        }

        static Value rejectedKey(Column column, int map, List<Column> parts, KeyRecipe recipe) {
            return new Value(column, Kind.REJECTED_KEY, map, parts, List.of(), recipe.required(), recipe.coded());
        }

        /** True if it is of that kind, by its name; for templates. */
        public boolean does(String name) {
            return kind.name().equals(name);
        }
    }

    /** What is done with a column. */
    enum Kind {
        /** Nothing. */
        KEPT,
        /** Its keys are looked up. */
        KEY,
        /** A key that is looked up, or made of the values that the rejected row has as texts. */
        REJECTED_KEY,
        /** Made anew of other columns. */
        DIFF,
        /** The hash diff that the same content has in the satellite. */
        KNOWN_DIFF,
        /** Made anew of the set's rows. */
        SET_HASH,
        /** Made anew of everything that a rejected row has as text. */
        REJECT_ID
    }

    /**
     * Where the hash diffs of tracked rows are found.
     *
     * @param aside where the rows of the satellite or reference are
     * @param key columns that tell whose row it is: the hash key and a child key; of a reference, its code
     * @param required of a code, whose digest stands for it in the tracking, for each part whether there is none
     *     without it; empty for a hash key
     * @param hashKey column with the key in the tracking
     * @param diff the hash diff
     */
    record Known(String aside, List<Column> key, List<Boolean> required, String hashKey, Value diff) {

        public Known {
            key = List.copyOf(key);
            required = List.copyOf(required);
        }

        /** True where the key is a code. */
        public boolean isCode() {
            return !required.isEmpty();
        }
    }

    /**
     * The rows of a set.
     *
     * @param hashKey column with the key
     * @param childKey tells the rows of a set apart
     * @param hashDiff what the rows hold
     */
    record Sets(String hashKey, List<Column> childKey, String hashDiff) {

        public Sets {
            childKey = List.copyOf(childKey);
        }
    }
}
