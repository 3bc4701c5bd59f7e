// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft.write;

import io.github.vaultmaven.draft.decide.Relation;
import java.util.List;

/**
 * How a table reaches a hub.
 *
 * @param relation the reference
 * @param columns columns of the staged table that hold the hub's business key, in its order
 * @param nullable true if they may be null
 */
record MemberKey(Relation relation, List<String> columns, boolean nullable) {

    MemberKey {
        columns = List.copyOf(columns);
    }
}
