// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.model.resolve;

import io.github.vaultmaven.model.KeyPart;
import java.util.List;

/**
 * The key of a hub, with all types.
 *
 * @param entity its entity
 * @param relation name of the hub's relation
 * @param hashKey name of the hash key column
 * @param parts parts of the business key, in order
 */
record HubKey(EntityDraft entity, String relation, String hashKey, List<TypedKey> parts) {

    List<KeyPart> keyParts() {
        return parts.stream().map(TypedKey::part).toList();
    }
}
