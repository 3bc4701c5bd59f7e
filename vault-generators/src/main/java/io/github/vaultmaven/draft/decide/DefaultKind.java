// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft.decide;

import java.util.Optional;

/** What nothing else explains is a thing of its own. */
final class DefaultKind implements KindHeuristic {

    @Override
    public Optional<Guess<Kind>> judge(TableContext table) {
        if (table.referrers() > 0) {
            return Optional.of(new Guess<>(Kind.HUB, 0.59, "a key of its own, used by " + table.users()));
        }
        return Optional.of(
                table.facts().named(Vocabulary.THINGS)
                        ? new Guess<>(Kind.HUB, 0.58, "a key of its own, named as something that a business follows")
                        : new Guess<>(Kind.HUB, 0.5, "nothing says that it is anything else"));
    }
}
