// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.generator.test;

import io.github.vaultmaven.generator.test.KeyUnique.UniqueShape;
import io.github.vaultmaven.model.Satellite;
import io.github.vaultmaven.plan.Step;
import java.util.List;

/** A satellite that keeps only the first row of a key has one row per key. */
final class FirstRowOnly implements Law {

    @Override
    public List<Step> tests(Subject subject) {
        if (!(subject.structure() instanceof Satellite satellite)
                || satellite.history() != Satellite.History.FIRST_ROW) {
            return List.of();
        }
        return List.of(subject.error(
                satellite.name(),
                "first_row_only",
                "only the first row of a key is stored",
                new UniqueShape(satellite.name(), List.of(satellite.parent().hashKey()))));
    }
}
