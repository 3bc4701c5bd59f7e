// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.model.resolve;

import java.util.HashMap;
import java.util.Map;

/**
 * What the columns of a structure are called in a staging.
 *
 * @param differing those that are called otherwise there, which are few
 */
record StagedNames(Map<String, String> differing) {

    /** All columns are called in the staging as they are in the structure. */
    static final StagedNames SAME = new StagedNames(Map.of());

    StagedNames {
        differing = Map.copyOf(differing);
    }

    /** What a column is called in the staging. */
    String of(String column) {
        return differing.getOrDefault(column, column);
    }

    /** These names with those of more columns, or with other ones for columns that are known. */
    StagedNames with(Map<String, String> more) {
        StagedNames names = this;
        for (Map.Entry<String, String> name : more.entrySet()) {
            names = names.with(name.getKey(), name.getValue());
        }
        return names;
    }

    /** These names with that of one more column. */
    StagedNames with(String column, String staged) {
        if (of(column).equals(staged)) {
            return this;
        }
        var names = new HashMap<>(differing);
        names.put(column, staged);
        names.remove(column, column);
        return new StagedNames(names);
    }
}
