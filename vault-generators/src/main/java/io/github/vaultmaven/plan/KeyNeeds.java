// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.plan;

import java.util.List;

/**
 * What a row must give to say something of a key. See the manual's page on loads, "Hub" and "Link".
 *
 * @param required partners without which the row is rejected as {@code null_key}
 * @param silent partners without which the row says nothing (null rule {@code none})
 * @param dependents dependent-child keys; without one the row is rejected as {@code null_child}
 */
public record KeyNeeds(List<Partner> required, List<Partner> silent, List<Column> dependents) {

    public KeyNeeds {
        required = List.copyOf(required);
        silent = List.copyOf(silent);
        dependents = List.copyOf(dependents);
    }

    /** What a hub needs: its required parts. Where all are optional, their absence is the zero key. */
    public static KeyNeeds ofHub(List<Column> parts) {
        boolean needed = parts.stream().anyMatch(p -> !p.nullable());
        return new KeyNeeds(needed ? List.of(new Partner(parts, true)) : List.of(), List.of(), List.of());
    }

    /**
     * A business key: a hub's own, or that of a link's member. It is missing where a part that is not nullable is
     * null, or all parts are.
     *
     * @param parts its parts; nullable where optional
     * @param inKey true where the row's hash key is null when it is missing
     */
    public record Partner(List<Column> parts, boolean inKey) {

        public Partner {
            parts = List.copyOf(parts);
        }
    }
}
