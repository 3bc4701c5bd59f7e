// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.validation.rule;

import io.github.vaultmaven.model.Describing;
import io.github.vaultmaven.model.Dimension;
import io.github.vaultmaven.model.Fact;
import io.github.vaultmaven.model.FlatView;
import io.github.vaultmaven.model.Parent;
import io.github.vaultmaven.model.Pit;
import io.github.vaultmaven.model.Structure;
import java.util.List;

/** The hub or link that a structure describes or shows. */
final class StructureParents {

    private StructureParents() {}

    /** Names of relations, none where the structure stands for itself. */
    static List<String> of(Structure structure) {
        return structure instanceof Dimension || structure instanceof Fact || structure instanceof FlatView
                ? ofMart(structure)
                : ofVault(structure);
    }

    private static List<String> ofMart(Structure structure) {
        if (structure instanceof Dimension dimension) {
            return List.of(dimension.hub().relation());
        }
        return structure instanceof Fact fact
                ? List.of(fact.base().relation())
                : List.of(((FlatView) structure).base().relation());
    }

    private static List<String> ofVault(Structure structure) {
        return structure instanceof Pit pit
                ? List.of(pit.parent())
                : Describing.parentOf(structure).map(Parent::relation).stream().toList();
    }
}
