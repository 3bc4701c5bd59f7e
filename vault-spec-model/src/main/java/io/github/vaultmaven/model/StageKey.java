// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.model;

import java.util.List;
import java.util.Objects;

/**
 * A hash key computed once in a staging.
 *
 * <p>The key is null where a required part is null, and the zero key where all parts are optional and null.
 *
 * @param name column of the staging that holds it
 * @param parts its parts, in the order of the business key (for a link: its members' parts and dependent keys)
 * @param collisionCode constant that is hashed before the parts, or an empty string
 */
public record StageKey(String name, List<Part> parts, String collisionCode) {

    public StageKey {
        Objects.requireNonNull(name, "name");
        parts = List.copyOf(parts);
        Objects.requireNonNull(collisionCode, "collisionCode");
    }

    /**
     * One part of a hash key.
     *
     * @param column column of the staging
     * @param required true where a null part means that there is no key
     * @param partner columns of the staging without which the part counts as null, too: the required parts of a link's
     *     member whose null rule is {@code zero}, since a missing partner is nothing altogether; usually none
     */
    public record Part(String column, boolean required, List<String> partner) {

        public Part {
            Objects.requireNonNull(column, "column");
            partner = List.copyOf(partner);
        }

        /** A part that stands for itself. */
        public Part(String column, boolean required) {
            this(column, required, List.of());
        }
    }
}
