// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.generator.test;

import io.github.vaultmaven.generator.test.KeyUnique.UniqueShape;
import io.github.vaultmaven.plan.Step;
import java.util.List;

/** What is made of the vault has one row per unit of its grain: no join has multiplied rows. */
final class MartRowsUnique implements Law {

    @Override
    public List<Step> tests(Subject subject) {
        return subject
                .derived()
                .filter(relation -> !relation.key().isEmpty())
                .map(relation -> subject.error(
                        relation.name(),
                        relation.key().size() == 1 ? "key_unique" : "grain_unique",
                        "no two rows with the same " + String.join(", ", relation.key()),
                        new UniqueShape(relation.name(), relation.key())))
                .stream()
                .toList();
    }
}
