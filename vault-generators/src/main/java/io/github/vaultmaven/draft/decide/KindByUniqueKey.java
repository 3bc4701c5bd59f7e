// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft.decide;

import java.util.List;
import java.util.Optional;

/** A number of its own hides what identifies the rows: a unique key with references in it, where no table uses the number. */
final class KindByUniqueKey implements KindHeuristic {

    @Override
    public Optional<Guess<Kind>> judge(TableContext table) {
        if (!table.hasPlainKey() || table.referrers() > 0) {
            return Optional.empty();
        }
        for (List<String> key : table.facts().table().uniqueKeys()) {
            List<Relation> inKey = table.within(key);
            if (inKey.size() > 1) {
                return Optional.of(new Guess<>(
                        Kind.LINK,
                        0.8,
                        "unique by references: " + String.join(", ", key) + ", and no table uses its number"));
            }
            if (inKey.size() == 1 && key.size() > 1 && table.toThings().size() == 1) {
                return Optional.of(new Guess<>(
                        Kind.SATELLITE,
                        0.75,
                        "unique below " + inKey.get(0).target() + ", and no table uses its number"));
            }
        }
        return Optional.empty();
    }
}
