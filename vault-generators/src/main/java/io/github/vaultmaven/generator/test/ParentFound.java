// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.generator.test;

import io.github.vaultmaven.model.Describing;
import io.github.vaultmaven.model.Link;
import io.github.vaultmaven.plan.Step;
import java.util.List;

/** Each row of a satellite, and of what is loaded like one, belongs to a row of its hub or link. */
final class ParentFound implements Law {

    @Override
    public List<Step> tests(Subject subject) {
        String name = subject.structure().name();
        return Describing.parentOf(subject.structure())
                .filter(parent -> subject.relation().isPresent())
                .map(parent -> subject.error(
                        name,
                        "parent_found",
                        "every " + parent.hashKey() + " is a key of " + parent.relation(),
                        new FoundShape(
                                name,
                                parent.hashKey(),
                                parent.relation(),
                                parent.hashKey(),
                                isLink(parent.relation(), subject)),
                        parent.relation()))
                .stream()
                .toList();
    }

    private static boolean isLink(String relation, Subject subject) {
        return subject.context().structure(Link.class, relation).isPresent();
    }
}
