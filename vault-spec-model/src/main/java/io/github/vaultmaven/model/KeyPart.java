// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.model;

import io.github.vaultmaven.type.DataType;
import java.util.Objects;

/**
 * A column of a business key, a dependent-child key, a child key, or a sequence.
 *
 * @param name column in the vault relation
 * @param type its type; every feed is cast to it
 * @param required true where a row without it has no key
 * @param description words of the spec, or an empty string
 */
public record KeyPart(String name, DataType type, boolean required, String description) {

    public KeyPart {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(description, "description");
    }

    /** A required part without words. */
    public static KeyPart required(String name, DataType type) {
        return new KeyPart(name, type, true, "");
    }
}
