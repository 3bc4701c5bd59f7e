// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.dbt.packaged;

import io.github.vaultmaven.model.StageDiff;
import io.github.vaultmaven.model.StageKey;
import java.util.List;

/**
 * What a staging hashes.
 *
 * @param model name of the model with the typed rows
 * @param keys hash keys
 * @param diffs hash diffs
 */
public record StageInput(String model, List<StageKey> keys, List<StageDiff> diffs) {

    public StageInput {
        keys = List.copyOf(keys);
        diffs = List.copyOf(diffs);
    }

    /**
     * What a key is made of, in order: its collision code first, if it has one, as the constant that both packages write
     * with an exclamation mark.
     */
    public static List<String> parts(StageKey key) {
        var parts = new java.util.ArrayList<String>();
        if (!key.collisionCode().isEmpty()) {
            parts.add("!" + key.collisionCode());
        }
        key.parts().forEach(p -> parts.add(p.column()));
        return List.copyOf(parts);
    }
}
