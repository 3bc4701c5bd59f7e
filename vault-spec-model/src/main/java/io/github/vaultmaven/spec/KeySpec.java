// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.spec;

import io.github.vaultmaven.type.DataType;
import java.util.Optional;

/**
 * A part of a business key, a dependent-child key or a child key.
 *
 * @param name column in the vault
 * @param type its type; that of its first source where none is written
 * @param required false where a row without it may still have a key
 * @param description words, or an empty string
 * @param identifying false where a dependent-child key is stored with the link and does not identify it
 */
public record KeySpec(
        Located<String> name,
        Optional<Located<DataType>> type,
        boolean required,
        String description,
        boolean identifying) {

    /** A part that identifies. */
    public KeySpec(Located<String> name, Optional<Located<DataType>> type, boolean required, String description) {
        this(name, type, required, description, true);
    }

    /** A required part whose type the source says. */
    public static KeySpec of(Located<String> name) {
        return new KeySpec(name, Optional.empty(), true, "");
    }
}
