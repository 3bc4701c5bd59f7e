// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.hash;

import io.github.vaultmaven.dialect.Dialect;
import io.github.vaultmaven.model.HashSettings;
import io.github.vaultmaven.type.DataType;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A named, versioned recipe for hash keys and hash diffs, as SQL.
 *
 * <p>Found through {@link java.util.ServiceLoader}; stateless. Source of the rules: the manual's page on hashing.
 */
public interface HashProfile {

    /** Its name in specs, such as {@code vault-1}. */
    String name();

    /**
     * The normalised text of one key part: null where the part counts as null.
     *
     * @param sql the typed part
     */
    String keyPart(Dialect dialect, String sql, DataType type);

    /**
     * A hash key: null where a required part is null, the zero key {@code unknown} where all parts are optional and
     * null.
     *
     * @param parts normalised texts, see {@link #keyPart}; best columns, since they are repeated
     * @param collisionCode constant hashed before the parts, or an empty string
     */
    String key(Dialect dialect, HashSettings settings, List<Part> parts, String collisionCode);

    /** A hash diff of typed values, best columns, since they are repeated; never null. */
    String diff(Dialect dialect, HashSettings settings, List<Value> values);

    /**
     * A digest that tells any two lists of texts apart, even those that a key or a diff takes for equal; never null.
     *
     * @param texts expressions of type text, which may be null
     */
    default String identity(Dialect dialect, HashSettings settings, List<String> texts) {
        return dialect.digest(settings, dialect.framed(texts));
    }

    /** A digest literal of the zero key {@code unknown}. */
    String unknownKey(Dialect dialect, HashSettings settings);

    /** A digest literal of the zero key {@code error}. */
    String errorKey(Dialect dialect, HashSettings settings);

    /** True where two payloads with the same hash diff may be stored differently. */
    boolean normalisesPayload();

    /**
     * Where its bytes on that engine are not those of its published definition, one sentence each, for people; empty
     * where they always are.
     */
    List<String> differences(Dialect dialect);

    /** A normalised part, a column or an operand of {@code is null}, and whether a null part means that there is no key. */
    record Part(String sql, boolean required) {

        /** Condition: all parts are null. */
        static String allNull(List<Part> parts) {
            return parts.stream().map(p -> p.sql() + " is null").collect(Collectors.joining(" and "));
        }
    }

    /** A typed value of a payload, a column or an operand of {@code is null}; the name matters to profiles that sort by it. */
    record Value(String name, String sql, DataType type) {}
}
