// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft.decide;

import java.util.List;

/**
 * A thing among those that one table holds.
 *
 * @param name what it is called, in words
 * @param key the column that identifies it
 * @param attributes columns that describe it
 */
public record EntityGroup(List<String> name, String key, List<String> attributes) {

    public EntityGroup {
        name = List.copyOf(name);
        attributes = List.copyOf(attributes);
    }
}
