// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.model;

import io.github.vaultmaven.expression.Query;
import io.github.vaultmaven.type.DataType;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** A query on what the vault holds. */
public sealed interface VaultQuery {

    /** Names of the vault's relations that it reads, in order. */
    List<String> reads();

    /**
     * A query of the spec language, without problems.
     *
     * @param tree the query
     * @param objects the relations that it reads: type of each column by name, by name of the relation
     */
    record Checked(Query tree, Map<String, Map<String, DataType>> objects) implements VaultQuery {

        public Checked {
            Objects.requireNonNull(tree, "tree");
            var copy = new TreeMap<String, Map<String, DataType>>();
            objects.forEach((name, columns) -> copy.put(name, Collections.unmodifiableMap(new TreeMap<>(columns))));
            objects = Collections.unmodifiableMap(copy);
        }

        @Override
        public List<String> reads() {
            return List.copyOf(objects.keySet());
        }
    }

    /** Rows that a file beside the spec holds; nothing is read. */
    record Given(TypedRows rows) implements VaultQuery {

        public Given {
            Objects.requireNonNull(rows, "rows");
        }

        @Override
        public List<String> reads() {
            return List.of();
        }
    }

    /**
     * A query in the words of engines.
     *
     * @param byEngine its text by the engine's name
     * @param reads relations that one of the texts names
     */
    record Written(Map<String, String> byEngine, List<String> reads) implements VaultQuery {

        public Written {
            byEngine = Collections.unmodifiableMap(new TreeMap<>(byEngine));
            reads = List.copyOf(reads);
        }
    }
}
