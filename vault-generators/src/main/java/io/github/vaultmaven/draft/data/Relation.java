// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft.data;

import io.github.vaultmaven.draft.schema.FileForm;
import io.github.vaultmaven.draft.schema.ForeignKey;
import io.github.vaultmaven.draft.schema.Place;
import java.util.List;
import java.util.Optional;

/**
 * A table that files hold, as a view of the session.
 *
 * @param name what it is called
 * @param view name of the view
 * @param columns its columns
 * @param key columns that are known to identify rows, or empty
 * @param references what its rows belong to
 * @param files how the files are written, if they can be loaded
 * @param place the file
 */
record Relation(
        String name,
        String view,
        List<Measured> columns,
        List<String> key,
        List<ForeignKey> references,
        Optional<FileForm> files,
        Place place) {

    Relation {
        columns = List.copyOf(columns);
        key = List.copyOf(key);
        references = List.copyOf(references);
    }

    Relation with(List<Measured> others) {
        return new Relation(name, view, others, key, references, files, place);
    }
}
