// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.plugin;

import io.github.vaultmaven.run.ScriptFolder;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The order in which models run: each behind those that it uses, otherwise as given. */
final class ModelSequence {

    private final List<ScriptFolder> given;
    private final Set<ScriptFolder> sequence = new LinkedHashSet<>();
    private final Set<ScriptFolder> visited = new LinkedHashSet<>();

    private ModelSequence(List<ScriptFolder> given) {
        this.given = given;
    }

    /** The same models in order; a used model that is not among them is taken to be loaded already. */
    static List<ScriptFolder> of(List<ScriptFolder> given) {
        var order = new ModelSequence(given);
        given.forEach(order::visit);
        return new ArrayList<>(order.sequence);
    }

    private void visit(ScriptFolder model) {
        if (visited.add(model)) {
            for (String use : model.manifest().uses()) {
                given.stream().filter(m -> m.manifest().model().equals(use)).forEach(this::visit);
            }
            sequence.add(model);
        }
    }
}
