// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.generator;

import io.github.vaultmaven.model.StageKey;
import io.github.vaultmaven.model.Staging;
import io.github.vaultmaven.plan.Shape;
import io.github.vaultmaven.plan.StagePart;
import java.util.List;

/**
 * Typed and hashed rows of a source table.
 *
 * @param staging the staging
 * @param parts the parts of its query, the last one with its rows
 */
public record StagingShape(Staging staging, List<StagePart> parts) implements Shape {

    public StagingShape {
        parts = List.copyOf(parts);
    }

    @Override
    public String template() {
        return "staging/rows";
    }

    /** Name of the part with the rows. */
    public String rows() {
        return parts.get(parts.size() - 1).name();
    }

    /** Names of the columns whose normalised text is part of a key, each once. */
    public List<String> keyParts() {
        return staging.keys().stream()
                .flatMap(k -> k.parts().stream())
                .map(StageKey.Part::column)
                .distinct()
                .toList();
    }
}
