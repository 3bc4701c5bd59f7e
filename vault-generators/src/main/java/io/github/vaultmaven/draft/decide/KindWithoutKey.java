// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft.decide;

import java.util.List;
import java.util.Optional;

/** Nothing identifies the rows: references say what they belong to. */
final class KindWithoutKey implements KindHeuristic {

    @Override
    public Optional<Guess<Kind>> judge(TableContext table) {
        if (table.rowKey().isPresent()) {
            return Optional.empty();
        }
        List<Relation> things = table.telling();
        if (things.size() > 1) {
            return Optional.of(new Guess<>(Kind.LINK, 0.6, "no key of its own, " + things.size() + " references"));
        }
        return things.size() == 1
                ? Optional.of(new Guess<>(
                        Kind.SATELLITE,
                        0.55,
                        "no key of its own, and refers to " + things.get(0).target() + " alone"))
                : Optional.empty();
    }
}
