// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.generator.test;

import io.github.vaultmaven.model.Hub;
import io.github.vaultmaven.model.Link;
import io.github.vaultmaven.plan.Step;
import java.util.List;

/** Law 6, nothing lost: each staged key is in its hub or link, or its row in the rejects. */
final class StagedKeysStored implements Law {

    @Override
    public List<Step> tests(Subject subject) {
        if (!(subject.structure() instanceof Hub || subject.structure() instanceof Link)) {
            return List.of();
        }
        return subject
                .load()
                .map(StagedShape::ofKeys)
                .map(shape -> shape.keeping(subject.rejectsKept()))
                .map(shape -> subject.error(
                        subject.structure().name(),
                        "staged_keys_stored",
                        "each key of this run is stored, or its row rejected",
                        shape,
                        shape.alsoReads()))
                .stream()
                .toList();
    }
}
