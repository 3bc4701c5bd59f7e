// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.run;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;

/**
 * What landed in one relation.
 *
 * @param relation the landing relation
 * @param source {@code source.table} of the spec
 * @param pattern what was looked for
 * @param files what was found, below the data root, sorted
 * @param rows rows landed
 * @param note what the reader should know, such as that nothing was found; null if nothing
 */
@JsonPropertyOrder({"relation", "source", "pattern", "files", "rows", "note"})
public record FileReport(String relation, String source, String pattern, List<String> files, long rows, String note) {

    public FileReport {
        files = List.copyOf(files);
    }
}
