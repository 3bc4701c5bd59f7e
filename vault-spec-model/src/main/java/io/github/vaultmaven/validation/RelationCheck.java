// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.validation;

import java.util.List;

/** What is handed the relations that the load of one model would create, in no order. */
@FunctionalInterface
public interface RelationCheck {

    /** Looks at a relation. */
    void relation(PlannedRelation relation);

    /** Called behind the last relation. */
    default void end() {}

    /** Hands each relation to several checks. */
    static RelationCheck all(List<RelationCheck> checks) {
        return new RelationCheck() {
            @Override
            public void relation(PlannedRelation relation) {
                for (RelationCheck check : checks) {
                    check.relation(relation);
                }
            }

            @Override
            public void end() {
                checks.forEach(RelationCheck::end);
            }
        };
    }
}
