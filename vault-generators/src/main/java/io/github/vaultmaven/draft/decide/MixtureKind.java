// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft.decide;

import java.util.Optional;

/** A table that holds several things, none of which has a table of its own: {@code customer_id, customer_name, product_id, …}. */
final class MixtureKind implements KindHeuristic {

    private static final int FEWEST = 2;

    @Override
    public Optional<Guess<Kind>> judge(TableContext table) {
        if (!table.relations().isEmpty() || table.referrers() > 0 || keyNamesTable(table)) {
            return Optional.empty();
        }
        int groups = EntityGroups.of(table.facts(), table.key()).size();
        return groups < FEWEST
                ? Optional.empty()
                : Optional.of(new Guess<>(
                        Kind.MIXTURE, 0.8, "keys of " + groups + " things that have no table of their own"));
    }

    private static boolean keyNamesTable(TableContext table) {
        return table.key().size() == 1
                && Words.ends(
                        table.facts().words(),
                        table.facts().column(table.key().get(0)).words().subList(0, 1));
    }
}
