// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.model;

import java.util.List;

/**
 * The hub or link whose key a satellite describes.
 *
 * @param relation name of the hub's or link's relation
 * @param hashKey column that holds the key, in the parent and in the satellite
 * @param parts the business key as staged, for rejects
 */
public record Parent(String relation, String hashKey, List<KeyPart> parts) {

    public Parent {
        parts = List.copyOf(parts);
    }
}
