// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.spec;

import java.util.List;

/**
 * {@code operation} of a change table.
 *
 * @param column column that says what happened
 * @param inserts marks of an insert
 * @param updates marks of an update
 * @param deletes marks of a delete
 */
public record OperationSpec(
        Located<String> column,
        List<Located<String>> inserts,
        List<Located<String>> updates,
        List<Located<String>> deletes) {

    public OperationSpec {
        inserts = List.copyOf(inserts);
        updates = List.copyOf(updates);
        deletes = List.copyOf(deletes);
    }
}
