// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.state;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was released: all that a later change of specs could break in a loaded vault.
 *
 * @param format version of this layout, {@link #FORMAT} when written
 * @param generator name and version of the plugin that wrote it
 * @param models by name
 */
@JsonPropertyOrder({"format", "generator", "models"})
public record VaultState(int format, String generator, List<Model> models) {

    /** The layout that this version reads and writes. */
    public static final int FORMAT = 1;

    public VaultState {
        models = List.copyOf(models);
    }

    /**
     * A model.
     *
     * @param name its name
     * @param hash how keys and payloads are hashed
     * @param columns names of technical columns
     * @param relations by name
     */
    @JsonPropertyOrder({"name", "hash", "columns", "relations"})
    public record Model(String name, Hash hash, TechnicalNames columns, List<Relation> relations) {

        public Model {
            relations = List.copyOf(relations);
        }

        /** The relation of that name. */
        Optional<Relation> relation(String relation) {
            return relations.stream().filter(r -> r.name().equals(relation)).findFirst();
        }
    }

    /**
     * How is hashed.
     *
     * @param profile name of the hash profile
     * @param algorithm {@code md5}, {@code sha1} or {@code sha256}
     * @param storage {@code hex} or {@code binary}
     */
    @JsonPropertyOrder({"profile", "algorithm", "storage"})
    public record Hash(String profile, String algorithm, String storage) {}

    /** Names of the columns that every relation carries. */
    @JsonPropertyOrder({"loadTimestamp", "recordSource", "runId"})
    public record TechnicalNames(String loadTimestamp, String recordSource, String runId) {}

    /**
     * A relation.
     *
     * @param name its name
     * @param kind {@code hub}, {@code link}, {@code satellite}, …
     * @param entity what it belongs to
     * @param parent the hub or link that it describes; null where there is none
     * @param key what identifies its rows, in order; of a link, the keys of its members, then dependent keys
     * @param collisionCodes of a hub or link: what is hashed before the key, by source table, an empty text for nothing
     * @param columns other columns that a spec declares, by name
     */
    @JsonPropertyOrder({"name", "kind", "entity", "parent", "key", "collisionCodes", "columns"})
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Relation(
            String name,
            String kind,
            String entity,
            String parent,
            List<Column> key,

            @JsonInclude(value = JsonInclude.Include.NON_EMPTY, content = JsonInclude.Include.ALWAYS)
            Map<String, String> collisionCodes,

            List<Column> columns) {

        public Relation {
            key = key == null ? List.of() : List.copyOf(key);
            collisionCodes = collisionCodes == null ? Map.of() : collisionCodes;
            columns = columns == null ? List.of() : List.copyOf(columns);
        }

        /** The column of that name. */
        Optional<Column> column(String column) {
            return columns.stream().filter(c -> c.name().equals(column)).findFirst();
        }
    }

    /**
     * A column.
     *
     * @param name its name
     * @param type its type in the words of specs; of a member of a link, the name of its hub
     */
    @JsonPropertyOrder({"name", "type"})
    public record Column(String name, String type) {

        @Override
        public String toString() {
            return name + " " + type;
        }
    }
}
