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
 */
public record KeySpec(Located<String> name, Optional<Located<DataType>> type, boolean required, String description) {

    /** A required part whose type the source says. */
    public static KeySpec of(Located<String> name) {
        return new KeySpec(name, Optional.empty(), true, "");
    }
}
